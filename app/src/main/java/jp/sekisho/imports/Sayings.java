package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.shared.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Concerns and notes as sentences; days as the office writes them. Named `sayings` in templates.
@Component("sayings")
public class Sayings {
    private final MessageSource messages;
    private final Dates dates;

    Sayings(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String say(Concern concern) {
        return say(concern.key(), concern.arguments());
    }

    public String say(Difference.Note note) {
        return say(note.key(), note.arguments());
    }

    public String since(LocalDate first) {
        return say("since", List.of(first));
    }

    public String period(LocalDate first, LocalDate last) {
        return say("period", List.of(first, last));
    }

    /// A value of an alteration; what reads as a day is shown as one.
    public String value(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? dates.full(LocalDate.parse(text)) : text;
    }

    private String say(String key, List<Object> arguments) {
        var shown =
                arguments.stream()
                        .map(each ->
                                each instanceof LocalDate day
                                        ? dates.full(day)
                                        : each instanceof Integer number
                                                ? String.valueOf(number)
                                                : each)
                        .toArray();
        return messages.getMessage(key, shown, LocaleContextHolder.getLocale());
    }
}
