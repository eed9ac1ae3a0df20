package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Carries out, in their order, the edits that split, join, add and remove demands.
final class DemandEdits {
    private final List<Clause> clauses;

    private DemandEdits(List<Clause> clauses) {
        this.clauses = new ArrayList<>(clauses);
    }

    static List<Clause> apply(List<Clause> clauses, Edits edits) {
        DemandEdits editing = new DemandEdits(clauses);
        for (Edits.Numbered numbered : edits.all) {
            switch (numbered.edit()) {
                case Edit.SplitDemand(int at) -> editing.split(numbered, at);
                case Edit.JoinDemand(int at) -> editing.join(numbered, at);
                case Edit.AddDemand(Range range) -> editing.add(numbered, range);
                case Edit.RemoveDemand(int at) -> editing.remove(numbered, at);
                case Edit.Begin _,
                        Edit.Continue _,
                        Edit.Move _,
                        Edit.Caption _,
                        Edit.Omit _,
                        Edit.Keep _,
                        Edit.Hold _,
                        Edit.Answer _,
                        Edit.Judge _ -> {}
            }
        }
        return editing.clauses;
    }

    /// The clause whose own text holds the character at `offset`.
    private int clauseAt(Edits.Numbered numbered, int offset) {
        for (int i = 0; i < clauses.size(); i++) {
            Passage text = clauses.get(i).node().text();
            if (!text.isEmpty() && text.range().contains(offset)) {
                int index = text.indexOf(offset);
                if (index < text.text().length() && text.originalAt(index) == offset) {
                    return i;
                }
            }
        }
        throw numbered.refused(RefusedEdit.Reason.NO_DEMAND);
    }

    private void replace(int clause, List<Demand> demands) {
        Clause old = clauses.get(clause);
        List<Demand> sorted = new ArrayList<>(demands);
        sorted.sort(Comparator.comparingInt(Demand::from));
        clauses.set(clause, new Clause(old.node(), old.kind(), sorted));
    }

    /// The index of the demand that begins at `offset`.
    private static int startingAt(Edits.Numbered numbered, Clause clause, int offset) {
        for (int i = 0; i < clause.asked().size(); i++) {
            if (clause.asked().get(i).range().from() == offset) {
                return i;
            }
        }
        throw numbered.refused(RefusedEdit.Reason.NO_DEMAND);
    }

    private void split(Edits.Numbered numbered, int at) {
        int place = clauseAt(numbered, at);
        Clause clause = clauses.get(place);
        List<Demand> demands = new ArrayList<>(clause.asked());
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            int cut = clause.node().text().indexOf(at);
            if (demand.from() < cut && cut < demand.to()) {
                int end = cut;
                while (end > demand.from() + 1
                        && "、 ".indexOf(clause.node().text().text().charAt(end - 1)) >= 0) {
                    end--;
                }
                demands.set(i, Demand.in(clause.node(), demand.from(), end));
                demands.add(i + 1, Demand.in(clause.node(), cut, demand.to()));
                replace(place, demands);
                return;
            }
        }
        throw numbered.refused(RefusedEdit.Reason.NO_DEMAND);
    }

    private void join(Edits.Numbered numbered, int at) {
        int place = clauseAt(numbered, at);
        Clause clause = clauses.get(place);
        List<Demand> demands = new ArrayList<>(clause.asked());
        int second = startingAt(numbered, clause, at);
        if (second == 0) {
            throw numbered.refused(RefusedEdit.Reason.NO_DEMAND);
        }
        Demand joined =
                Demand.in(clause.node(), demands.get(second - 1).from(), demands.get(second).to());
        demands.remove(second);
        demands.set(second - 1, joined);
        replace(place, demands);
    }

    private void add(Edits.Numbered numbered, Range range) {
        int place = clauseAt(numbered, range.from());
        Clause clause = clauses.get(place);
        Passage text = clause.node().text();
        int from = text.indexOf(range.from());
        int to = text.indexOf(range.to());
        boolean inside = from < to && text.originalAt(to - 1) + 1 == range.to();
        boolean free =
                clause.demands().stream()
                        .allMatch(demand -> demand.to() <= from || to <= demand.from());
        if (!inside || !free) {
            throw numbered.refused(RefusedEdit.Reason.NO_ROOM);
        }
        List<Demand> demands = new ArrayList<>(clause.demands());
        demands.add(Demand.in(clause.node(), from, to));
        replace(place, demands);
    }

    private void remove(Edits.Numbered numbered, int at) {
        int place = clauseAt(numbered, at);
        Clause clause = clauses.get(place);
        int index = startingAt(numbered, clause, at);
        if (clause.demands().isEmpty()) {
            throw numbered.refused(RefusedEdit.Reason.NO_DEMAND);
        }
        List<Demand> demands = new ArrayList<>(clause.demands());
        demands.remove(index);
        replace(place, demands);
    }
}
