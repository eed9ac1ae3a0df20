package jp.sekisho.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Lays merged areas over rows, from the top down. Costs the logarithm of the areas for each cell
/// and area, and one step for each area that crosses a row.
final class MergedRows {
    private final PriorityQueue<Merged> byEnd =
            new PriorityQueue<>(Comparator.comparingInt(merged -> merged.area().last().row()));
    private final TreeMap<Integer, Merged> byColumn = new TreeMap<>();
    private List<Merged> crossing = List.of();
    private boolean changed;
    private int left;

    private MergedRows(int budget) {
        left = budget;
    }

    /// Two areas share a cell, which no program writes.
    static final class Overlap extends Exception {
        final transient Address at;

        Overlap(Address at) {
            super("overlap at " + at);
            this.at = at;
        }
    }

    /// More areas cross more rows than the budget allows.
    static final class TooMany extends Exception {}

    static List<Row> lay(List<Area> areas, List<Row> rows, int budget) throws Overlap, TooMany {
        return areas.isEmpty() ? rows : new MergedRows(budget).lay(areas, rows);
    }

    private List<Row> lay(List<Area> areas, List<Row> rows) throws Overlap, TooMany {
        var sorted = new ArrayList<>(areas);
        sorted.sort(Comparator.comparing(Area::first));
        var laid = new ArrayList<Row>(rows.size());
        int next = 0;
        for (var row : rows) {
            while (next < sorted.size() && sorted.get(next).first().row() <= row.number()) {
                add(sorted.get(next++), Optional.of(row));
            }
            end(row.number());
            laid.add(lay(row));
        }
        while (next < sorted.size()) {
            add(sorted.get(next++), Optional.empty());
        }
        return laid;
    }

    private void add(Area area, Optional<Row> row) throws Overlap {
        end(area.first().row());
        var before = byColumn.floorEntry(area.first().column());
        var after = byColumn.ceilingEntry(area.first().column());
        if ((before != null && before.getValue().area().last().column() >= area.first().column())
                || (after != null && after.getKey() <= area.last().column())) {
            throw new Overlap(area.first());
        }
        var anchor =
                row.filter(of -> of.number() == area.first().row())
                        .map(of -> of.cell(area.first().column()))
                        .orElseGet(() -> Cell.blank(area.first()));
        var merged = new Merged(area, anchor.text(), anchor.value());
        byColumn.put(area.first().column(), merged);
        byEnd.add(merged);
        changed = true;
    }

    /// Forgets the areas that end above this row.
    private void end(int row) {
        for (var first = byEnd.peek();
                first != null && first.area().last().row() < row;
                first = byEnd.peek()) {
            byColumn.remove(first.area().first().column());
            byEnd.remove();
            changed = true;
        }
    }

    private Row lay(Row row) throws TooMany {
        if (changed) {
            crossing = List.copyOf(byColumn.values());
            changed = false;
        }
        left -= crossing.size();
        if (left < 0) {
            throw new TooMany();
        }
        if (crossing.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<Cell>(row.cells().size());
        for (var cell : row.cells()) {
            cells.add(
                    new Cell(
                            cell.address(),
                            cell.text(),
                            cell.value(),
                            cell.formula(),
                            Merged.at(crossing, cell.address().column()),
                            cell.standing(),
                            cell.bold()));
        }
        return new Row(row.number(), row.hidden(), cells, crossing);
    }
}
