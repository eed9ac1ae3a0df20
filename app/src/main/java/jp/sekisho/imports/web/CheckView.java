package jp.sekisho.imports.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Plan;
import org.jspecify.annotations.Nullable;

/// A draft as the page shows it: the rows that somebody must look at, with what is to be said about
/// each cell, and the differences by kind.
///
/// @param questions about the sheet as a whole, to be affirmed
/// @param refused cells and rows to correct, from the top
/// @param passed rows that were passed over, by the reason
record CheckView(
        List<Concern> questions,
        List<Bad> refused,
        List<Table> tables,
        int rows,
        int shown,
        List<Group> groups,
        Map<String, List<Integer>> passed) {
    private static final int MOST_ROWS = 400;
    private static final int MOST_BAD = 50;
    private static final int MOST_NAMES = 60;

    /// @param anchor where it is on the page
    /// @param column letters and heading; empty when it is about the row
    record Bad(int row, String column, String field, String anchor, Concern concern) {}

    record Table(Draft.Table table, List<Line> lines) {}

    record Line(int number, List<Cell> cells) {}

    /// @param name of the input, when the cell is to be corrected
    record Cell(String text, String name, @Nullable Concern refused, List<Concern> read) {}

    record Group(Difference.Kind kind, long count, List<Difference> shown) {}

    static CheckView of(Draft draft, boolean all) {
        var concerns = new HashMap<String, List<Concern>>();
        for (var concern : draft.plan().concerns()) {
            concerns.computeIfAbsent(concern.row() + "/" + concern.field(), k -> new ArrayList<>())
                    .add(concern);
        }
        var tables = new ArrayList<Table>();
        var bad = new ArrayList<Bad>();
        int rows = 0;
        int left = MOST_ROWS;
        for (var table : draft.tables()) {
            rows += table.lines().size();
            var lines = new ArrayList<Line>();
            bad.addAll(ofHeading(table, draft));
            for (var line : table.lines()) {
                var cells = cells(table, line, concerns, bad);
                var noted =
                        cells.stream()
                                .anyMatch(cell -> cell.refused != null || !cell.read.isEmpty());
                if (left > 0 && (all || noted || lines.isEmpty())) {
                    lines.add(new Line(line.number(), cells));
                    left--;
                }
            }
            tables.add(new Table(table, lines));
        }
        var told = new HashSet<Concern>();
        bad.forEach(each -> told.add(each.concern));
        draft.plan().concerns().stream()
                .filter(concern -> concern.weight() == Concern.Weight.REFUSED)
                .filter(concern -> !told.contains(concern))
                .forEach(concern -> bad.add(new Bad(concern.row(), "", "", "rows", concern)));
        bad.sort(Comparator.comparingInt(Bad::row));
        var shown = tables.stream().mapToInt(table -> table.lines.size()).sum();
        return new CheckView(
                draft.plan().concerns().stream()
                        .filter(concern -> concern.weight() == Concern.Weight.ASKED)
                        .toList(),
                bad,
                tables,
                rows,
                shown,
                groups(draft),
                passed(draft.plan().passed()));
    }

    private static List<Bad> ofHeading(Draft.Table table, Draft draft) {
        return draft.plan().concerns().stream()
                .filter(concern -> concern.row() == table.heading() && concern.row() > 0)
                .map(concern -> new Bad(concern.row(), "", "", "table-" + table.heading(), concern))
                .toList();
    }

    private static List<Cell> cells(
            Draft.Table table,
            Draft.Line line,
            Map<String, List<Concern>> concerns,
            List<Bad> bad) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            var about =
                    column.field().isEmpty()
                            ? List.<Concern>of()
                            : concerns.getOrDefault(
                                    line.number() + "/" + column.field(), List.of());
            var name = "cell." + line.number() + "." + column.number();
            var refused = about.stream().filter(Concern::refuses).findFirst().orElse(null);
            if (refused != null) {
                bad.add(new Bad(line.number(), column.letters(), column.field(), name, refused));
            }
            cells.add(
                    new Cell(
                            line.texts().get(at),
                            name,
                            refused,
                            about.stream().filter(concern -> !concern.refuses()).toList()));
        }
        return cells;
    }

    private static List<Group> groups(Draft draft) {
        var groups = new ArrayList<Group>();
        for (var kind : Difference.Kind.values()) {
            var of =
                    draft.plan().differences().stream()
                            .filter(difference -> difference.kind() == kind)
                            .toList();
            groups.add(new Group(kind, of.size(), of.subList(0, Math.min(MOST_NAMES, of.size()))));
        }
        return groups;
    }

    private static Map<String, List<Integer>> passed(List<Plan.Passed> passed) {
        var by = new TreeMap<String, List<Integer>>();
        passed.forEach(
                each -> by.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.row()));
        return by;
    }

    /// Bad cells, as far as a page can list them.
    public List<Bad> firstRefused() {
        return refused.subList(0, Math.min(MOST_BAD, refused.size()));
    }

    /// Everything that stands in the way.
    public int open() {
        return refused.size() + questions.size();
    }
}
