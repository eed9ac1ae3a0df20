package jp.sekisho.statute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Refuses edits that set the kind of a provision that is not there.
final class KindChecks {

    private KindChecks() {}

    static void check(Edits edits, List<Clause> clauses) {
        if (edits.all.isEmpty()) {
            return;
        }
        Set<Integer> anchors = new HashSet<>();
        clauses.forEach(clause -> anchors.add(clause.node().anchor()));
        for (Edits.Numbered numbered : edits.all) {
            if (numbered.edit() instanceof Edit.Judge judge && !anchors.contains(judge.at())) {
                throw numbered.refused(RefusedEdit.Reason.NO_CLAUSE);
            }
        }
    }
}
