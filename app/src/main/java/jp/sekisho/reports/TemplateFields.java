package jp.sekisho.reports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.sekisho.extract.Fields;
import jp.sekisho.extract.Template;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;

/// The fields of a paper, in the words a template says them with: 表題, 様式, 日付, 前文, 注記; of each
/// table its heading (表1), what is said above it (表1の説明), how many rows it has (表1の件数), and its
/// columns by their heads (表1.条項).
final class TemplateFields {
    private final Paper paper;

    private TemplateFields(Paper paper) {
        this.paper = paper;
    }

    /// @param flat whether all tables have the same columns and stand for one, with their headings as
    ///     its first column
    static TemplateFields of(Paper paper, boolean flat, String first) {
        return new TemplateFields(flat ? flat(paper, first) : paper);
    }

    private static Paper flat(Paper paper, String first) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(first, 20));
        columns.addAll(paper.tables().isEmpty() ? List.of() : paper.tables().getFirst().columns());
        var rows = new ArrayList<List<Cell>>();
        for (var table : paper.tables()) {
            for (var row : table.rows()) {
                var cells = new ArrayList<Cell>();
                cells.add(Cell.of(table.caption()));
                cells.addAll(row);
                rows.add(cells);
            }
        }
        return paper.with(List.of(new Table(paper.title(), columns, rows)));
    }

    /// Every name there is, in the order of the paper.
    Set<String> names() {
        var names = new LinkedHashSet<>(texts().keySet());
        for (int at = 0; at < paper.tables().size(); at++) {
            for (var column : paper.tables().get(at).columns()) {
                names.add(table(at) + "." + name(column));
            }
        }
        return names;
    }

    /// The names by what they belong to: the paper itself, then each table by its heading.
    Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var name : names()) {
            groups.computeIfAbsent(group(name), first -> new ArrayList<>()).add(name);
        }
        return groups;
    }

    private String group(String name) {
        for (int at = paper.tables().size() - 1; at >= 0; at--) {
            if (name.startsWith(table(at))) {
                return paper.tables().get(at).caption();
            }
        }
        return paper.title();
    }

    /// The fields of a template that stand where nothing can be put in, with the reason.
    List<Misplaced> misplaced(Template template) {
        var names = names();
        var tableOfRow = new HashMap<String, String>();
        var wrong = new ArrayList<Misplaced>();
        for (var field : template.fields()) {
            var row = field.place() + " " + field.row();
            if (!names.contains(field.name())) {
                wrong.add(new Misplaced(field, "template.wrong.unknown"));
            } else if (!field.table().isEmpty() && field.row() == 0) {
                wrong.add(new Misplaced(field, "template.wrong.row"));
            } else if (!field.table().isEmpty()
                    && !tableOfRow
                            .computeIfAbsent(row, first -> field.table())
                            .equals(field.table())) {
                wrong.add(new Misplaced(field, "template.wrong.mixed"));
            }
        }
        return wrong;
    }

    /// A field of a template that cannot be filled.
    ///
    /// @param why key of the reason
    record Misplaced(Template.Field field, String why) {}

    Fields values(Function<LocalDate, String> day) {
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        for (int at = 0; at < paper.tables().size(); at++) {
            var table = paper.tables().get(at);
            rows.put(table(at), table.rows().stream().map(row -> row(table, row, day)).toList());
        }
        return new Fields(texts(), rows);
    }

    private static Map<String, String> row(
            Table table, List<Cell> row, Function<LocalDate, String> day) {
        var values = new HashMap<String, String>();
        for (int at = 0; at < row.size(); at++) {
            values.put(name(table.columns().get(at)), row.get(at).words(day));
        }
        return values;
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("表題", paper.title());
        texts.put("様式", paper.form());
        texts.put("日付", paper.dated());
        texts.put("前文", String.join("\n", paper.lead()));
        texts.put("注記", String.join("\n", paper.foot()));
        for (int at = 0; at < paper.tables().size(); at++) {
            var table = paper.tables().get(at);
            texts.put(table(at), table.caption());
            texts.put(table(at) + "の説明", table.lead());
            texts.put(table(at) + "の件数", String.valueOf(table.rows().size()));
        }
        return texts;
    }

    /// The paper as a template to begin with: a field in each place.
    Paper asTemplate() {
        return new Paper(
                field("表題"),
                field("様式"),
                field("日付"),
                List.of(field("前文")),
                paper.seals(),
                IntStream.range(0, paper.tables().size()).mapToObj(this::asTemplate).toList(),
                List.of(field("注記")),
                paper.wide(),
                paper.large());
    }

    private Table asTemplate(int at) {
        var columns = paper.tables().get(at).columns();
        return new Table(
                field(table(at)),
                field(table(at) + "の説明"),
                columns,
                List.of(
                        columns.stream()
                                .map(column -> Cell.of(field(table(at) + "." + name(column))))
                                .toList()));
    }

    private static String field(String name) {
        return "{{" + name + "}}";
    }

    private static String table(int at) {
        return "表" + (at + 1);
    }

    /// The head of the column, without the marks of verdicts.
    private static String name(Column column) {
        var name =
                Normalizer.normalize(column.head(), Normalizer.Form.NFKC)
                        .replaceAll("[■△□▢◇◎○－\\-\\s.{}]", "");
        return name.isEmpty() ? "項目" : name;
    }
}
