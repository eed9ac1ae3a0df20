package jp.sekisho.statute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Refuses edits that found nothing to act on.
final class EditChecks {
    private final Edits edits;
    private final Ink ink;
    private final Set<Integer> blockStarts = new HashSet<>();
    private final Set<Integer> listStarts = new HashSet<>();

    private EditChecks(Edits edits, Ink ink, List<Block> blocks) {
        this.edits = edits;
        this.ink = ink;
        for (Block block : blocks) {
            blockStarts.add(ink.offset(block.at));
            if (block.kind == Block.Kind.LISTED) {
                listStarts.add(ink.offset(block.at));
            }
        }
    }

    static void check(Edits edits, Ink ink, List<Block> blocks) {
        if (edits.all.isEmpty()) {
            return;
        }
        EditChecks checks = new EditChecks(edits, ink, blocks);
        int answered = lastAnswer(edits);
        for (Edits.Numbered numbered : edits.all) {
            RefusedEdit.Reason reason = checks.reasonAgainst(numbered);
            if (reason != null && !(numbered.index() < answered && isOvertaken(reason))) {
                throw numbered.refused(reason);
            }
        }
    }

    private static int lastAnswer(Edits edits) {
        return edits.all.stream()
                .filter(numbered -> numbered.edit() instanceof Edit.Answer)
                .mapToInt(Edits.Numbered::index)
                .max()
                .orElse(-1);
    }

    /// What an answer once did can lose its ground by a later answer: that is no fault of the script.
    private static boolean isOvertaken(RefusedEdit.Reason reason) {
        return reason == RefusedEdit.Reason.NO_BLOCK || reason == RefusedEdit.Reason.NO_CAPTION;
    }

    private RefusedEdit.@org.jspecify.annotations.Nullable Reason reasonAgainst(
            Edits.Numbered numbered) {
        return switch (numbered.edit()) {
            case Edit.Begin(int at) ->
                    !isText(at)
                            ? RefusedEdit.Reason.NO_TEXT
                            : !blockStarts.contains(at) && Boolean.TRUE.equals(edits.begins(at))
                                    ? RefusedEdit.Reason.NO_BLOCK
                                    : null;
            case Edit.Continue(int at) ->
                    !isText(at)
                            ? RefusedEdit.Reason.NO_TEXT
                            : !couldBegin(at, numbered.index())
                                    ? RefusedEdit.Reason.NO_BLOCK
                                    : null;
            case Edit.Move(int at, _) ->
                    listStarts.contains(at) || isOverruled(at) ? null : RefusedEdit.Reason.NO_BLOCK;
            case Edit.Caption(Range range, boolean yes) ->
                    !yes || edits.wasAskedFor(range) ? null : RefusedEdit.Reason.NO_CAPTION;
            case Edit.Omit(Range range) -> hasCharacter(range) ? null : RefusedEdit.Reason.NO_MARK;
            case Edit.Keep(Range range) -> hasCharacter(range) ? null : RefusedEdit.Reason.NO_MARK;
            case Edit.Hold _,
                    Edit.Answer _,
                    Edit.Judge _,
                    Edit.SplitDemand _,
                    Edit.JoinDemand _,
                    Edit.AddDemand _,
                    Edit.RemoveDemand _ ->
                    null;
        };
    }

    /// A block that was split off and moved, and later joined again.
    private boolean isOverruled(int at) {
        return Boolean.FALSE.equals(edits.begins(at));
    }

    private boolean isText(int offset) {
        int i = ink.indexOf(offset);
        return i < ink.length && ink.offset(i) == offset;
    }

    private boolean couldBegin(int offset, int index) {
        int i = ink.indexOf(offset);
        boolean begun =
                edits.all.subList(0, index).stream()
                        .anyMatch(earlier ->
                                earlier.edit() instanceof Edit.Begin(int at) && at == offset);
        return begun || ink.gap(i).isSpace() || Openings.couldOpen(ink, i);
    }

    private boolean hasCharacter(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (!Script.isSpace(ink.original.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
