package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words of these papers, and their tables. An empty table is said to be empty, and keeps its
/// columns for templates.
@Component
class HandoverWords {
    private final MessageSource messages;

    HandoverWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /// A message of several lines, without empty ones.
    List<String> lines(String key) {
        return lines(say(key), "\\|");
    }

    static List<String> lines(String text, String between) {
        return text.lines()
                .flatMap(line -> List.of(line.split(between)).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Column column(String key, int width) {
        return new Column(say(key), width);
    }

    Table table(String caption, String lead, List<List<Cell>> rows, Column... columns) {
        var said = rows.isEmpty() ? (say("report.none") + "　" + lead).strip() : lead;
        return new Table(say(caption), said, List.of(columns), rows);
    }

    static List<Cell> row(String... texts) {
        return List.of(texts).stream().map(Cell::of).toList();
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of("—") : new Cell.Day(day);
    }
}
