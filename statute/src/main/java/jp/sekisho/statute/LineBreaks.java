package jp.sekisho.statute;

import java.util.BitSet;
import java.util.List;

/// Decides what the line breaks inside a text mean, and raises a doubt where one falls into a sentence.
final class LineBreaks {
    private static final int CONTEXT = 6;

    private final Ink ink;
    private final Wrap wrap;
    private final Doubts doubts;

    /// Breaks that divide lines of text; all others are joined.
    final BitSet kept = new BitSet();

    LineBreaks(Ink ink, Wrap wrap, Doubts doubts) {
        this.ink = ink;
        this.wrap = wrap;
        this.doubts = doubts;
    }

    /// Visits the drafts whose headings are already cut off.
    void visit(Draft draft) {
        switch (draft.kind) {
            case ANNEX, FORM, CONTENTS -> keepAll(draft);
            case PARAGRAPH, ITEM, SUBITEM, HEADING, PREAMBLE, ENACTMENT -> {
                if (LostItems.areIn(ink, wrap, draft)) {
                    LostItems.raise(doubts, ink, draft);
                    keepAll(draft);
                } else {
                    doubtBreaks(draft);
                }
            }
            default -> {}
        }
        draft.children.forEach(this::visit);
    }

    private void keepAll(Draft draft) {
        for (Draft.Stretch stretch : draft.text) {
            for (int i = stretch.from() + 1; i < stretch.to(); i++) {
                if (ink.gap(i).isBreak()) {
                    kept.set(i);
                }
            }
        }
    }

    private void doubtBreaks(Draft draft) {
        for (Draft.Stretch stretch : draft.text) {
            for (int i = stretch.from() + 1; i < stretch.to(); i++) {
                if (isDoubtful(i)) {
                    raise(stretch, i);
                }
            }
        }
    }

    private boolean isDoubtful(int i) {
        Gap gap = ink.gap(i);
        if (!gap.isBreak() || gap == Gap.PAGE || (gap == Gap.LINE && wrap.isFullBefore(i))) {
            return false;
        }
        char before = ink.get(i - 1);
        boolean over =
                before == '。'
                        || before == ':'
                        || before == '」'
                        || (before == ')' && !Script.isHiragana(ink.get(i)) && gap == Gap.BLANK);
        return !over;
    }

    private void raise(Draft.Stretch stretch, int i) {
        int at = ink.offset(i);
        String before = ink.folded(Math.max(stretch.from(), wordStart(i)), i);
        String after = ink.folded(i, Math.min(stretch.to(), i + CONTEXT));
        doubts.raise(
                Flag.Kind.BROKEN_LINE,
                new Range(ink.offset(i - 1) + 1, at + 1),
                at,
                "文中の改行「" + before + "／" + after + "」をつなぎました。",
                Doubts.answer("join", new Edit.Continue(at)),
                Doubts.answer("keep", new Edit.Begin(at)));
    }

    private int wordStart(int i) {
        int start = i - 1;
        while (i - start < CONTEXT && start > 0 && "、。・(".indexOf(ink.get(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /// The lines of `draft`'s only stretch as starting places.
    static List<Integer> lineStarts(Ink ink, int from, int to) {
        List<Integer> starts = new java.util.ArrayList<>(List.of(from));
        for (int i = from + 1; i < to; i++) {
            if (ink.gap(i).isBreak()) {
                starts.add(i);
            }
        }
        return starts;
    }
}
