package jp.sekisho.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// From a copy, a state and a vocabulary to a draft: the same input gives the same draft.
final class Understanding {
    private final Register register;
    private final Vocabulary vocabulary;
    private final Copy copy;
    private final State state;

    Understanding(Register register, Vocabulary vocabulary, Copy copy, State state) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.copy = copy;
        this.state = state;
    }

    Draft draft(UUID id, String name) {
        var sheet = copy.sheets().get(Math.clamp(state.sheet(), 0, copy.sheets().size() - 1));
        var tables = new ArrayList<Draft.Table>();
        var rows = new ArrayList<SheetRow>();
        var concerns = new ArrayList<Concern>();
        for (var block : Blocks.of(sheet, vocabulary)) {
            var matching = matching(block);
            if (block.rows().isEmpty()) {
                continue;
            }
            tables.add(table(block, matching));
            concerns.addAll(missing(block, matching));
            block.rows().forEach(row -> rows.add(row(block, row, matching)));
        }
        var title = name + " " + sheet.name() + " " + firstTitle(tables);
        var settings = settings();
        var plan =
                register.plan(
                        rows, new Register.Asked(state.day(), title, settings, state.affirmed()));
        return new Draft(
                id,
                register.name(),
                name,
                copy.form(),
                copy.sheets().stream().map(Copy.Sheet::name).toList(),
                state.sheet(),
                state.day(),
                settings,
                state.affirmed(),
                tables,
                concerns.isEmpty() ? plan : hindered(plan, concerns));
    }

    private static Plan hindered(Plan plan, List<Concern> by) {
        return new AlteredPlan(
                plan,
                Stream.concat(by.stream(), plan.concerns().stream()).toList(),
                plan.differences());
    }

    private static String firstTitle(List<Draft.Table> tables) {
        return tables.isEmpty() ? "" : tables.getFirst().title();
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var setting : register.settings()) {
            var chosen = state.settings().getOrDefault(setting.name(), "");
            settings.put(
                    setting.name(),
                    setting.choices().contains(chosen) ? chosen : setting.choices().getFirst());
        }
        return settings;
    }

    /// What somebody chose, or what the headings say. A field is taken by one column only.
    private Map<Integer, String> matching(Block block) {
        var chosen = state.matchings().getOrDefault(block.heading(), Map.of());
        if (chosen.isEmpty()) {
            return vocabulary.match(block);
        }
        var known = new HashSet<String>();
        register.fields().forEach(field -> known.add(field.name()));
        var matching = new LinkedHashMap<Integer, String>();
        for (var column : block.columns()) {
            var field = chosen.getOrDefault(column.number(), "");
            var taken = matching.containsValue(field) || !known.contains(field);
            matching.put(column.number(), taken ? "" : field);
        }
        return matching;
    }

    private List<Concern> missing(Block block, Map<Integer, String> matching) {
        return register.fields().stream()
                .filter(Field::required)
                .filter(field -> !matching.containsValue(field.name()))
                .map(field ->
                        Concern.refused(
                                block.heading(),
                                "",
                                "problem.import.field",
                                new Label("import.field." + register.name() + "." + field.name())))
                .toList();
    }

    private Draft.Table table(Block block, Map<Integer, String> matching) {
        var columns =
                block.columns().stream()
                        .map(column ->
                                new Draft.Column(
                                        column.number(),
                                        column.letters(),
                                        column.heading(),
                                        column.hidden(),
                                        matching.getOrDefault(column.number(), "")))
                        .toList();
        var lines =
                block.rows().stream()
                        .map(row ->
                                new Draft.Line(
                                        row.number(),
                                        columns.stream()
                                                .map(column -> text(row, column.number()))
                                                .toList()))
                        .toList();
        return new Draft.Table(
                block.title(), block.heading(), vocabulary.remembers(block), columns, lines);
    }

    private String text(Copy.Row row, int column) {
        var typed = state.typed().get(row.number() + "." + column);
        return typed == null ? row.cell(column).text() : typed;
    }

    private SheetRow row(Block block, Copy.Row row, Map<Integer, String> matching) {
        var cells = new HashMap<String, SheetCell>();
        matching.forEach((column, field) -> {
            if (!field.isEmpty()) {
                cells.put(field, cell(row, column));
            }
        });
        return new SheetRow(row.number(), block.title(), cells);
    }

    private SheetCell cell(Copy.Row row, int column) {
        var typed = state.typed().get(row.number() + "." + column);
        if (typed != null) {
            return SheetCell.typed(typed);
        }
        var cell = row.cell(column);
        return new SheetCell(
                cell.text(),
                cell.standing(),
                cell.day(),
                !cell.spread() && !cell.text().isBlank(),
                cell.plain());
    }
}
