package jp.sekisho.policy.web;

import java.util.List;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.statute.ClauseKind;
import jp.sekisho.statute.Edit;
import jp.sekisho.statute.Range;

/// The corrections that the check screen offers, from its buttons.
final class EditForm {
    private EditForm() {}

    /// What a button does. Offsets are those of the original.
    enum Act {
        SPLIT,
        JOIN,
        DEEPER,
        HIGHER,
        KIND,
        DEMAND_SPLIT,
        DEMAND_JOIN,
        DEMAND_ADD,
        DEMAND_REMOVE
    }

    static List<Edit> edits(Entered form) {
        try {
            return List.of(edit(form, form.choice("act", Act.class), form.number("place")));
        } catch (IllegalArgumentException impossible) {
            throw Unacceptable.at("edit", "problem.edit.OUTSIDE");
        }
    }

    private static Edit edit(Entered form, Act act, int at) {
        return switch (act) {
            case SPLIT -> new Edit.Begin(at);
            case JOIN -> new Edit.Continue(at);
            case DEEPER -> new Edit.Move(at, form.number("depth") + 1);
            case HIGHER -> new Edit.Move(at, form.number("depth") - 1);
            case KIND -> new Edit.Judge(at, form.choice("kind", ClauseKind.class));
            case DEMAND_SPLIT -> new Edit.SplitDemand(at);
            case DEMAND_JOIN -> new Edit.JoinDemand(at);
            case DEMAND_ADD -> new Edit.AddDemand(new Range(at, form.number("until")));
            case DEMAND_REMOVE -> new Edit.RemoveDemand(at);
        };
    }
}
