package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numberings that are open at a place of the text, the deepest last, and which of them a number goes on.
final class Lists {

    /// An open numbering.
    static final class Frame {
        final int depth;
        final boolean paragraphs;
        Style style;
        Numeral last;
        boolean tight;
        boolean comesAgain;

        Frame(int depth, boolean paragraphs, Style style, Numeral last) {
            this.depth = depth;
            this.paragraphs = paragraphs;
            this.style = style;
            this.last = last;
        }

        /// The sign of `opening` that belongs to this numbering, or null.
        @Nullable Sign signOf(Opening opening) {
            Sign same = opening.sign(style);
            return same != null || !paragraphs ? same : otherParagraphStyle(opening);
        }

        /// Some print 項 as ② or 2. instead of 2; the first such number tells.
        private @Nullable Sign otherParagraphStyle(Opening opening) {
            Sign dotted = opening.sign(Style.DOTTED);
            Sign circled = last.first() == 1 ? opening.sign(Style.CIRCLED) : null;
            return style != Style.PLAIN ? null : dotted != null ? dotted : circled;
        }

        boolean isFollowedBy(Sign sign) {
            return switch (sign.style()) {
                case BULLET -> true;
                case HYPHENATED -> isNextStep(last.parts(), sign.numeral().parts());
                default -> sign.numeral().follows(last);
            };
        }
    }

    private final List<Frame> frames = new ArrayList<>();

    private static boolean isNextStep(List<Integer> before, List<Integer> here) {
        int n = here.size();
        return n == before.size()
                && here.subList(0, n - 1).equals(before.subList(0, n - 1))
                && here.getLast() == before.getLast() + 1;
    }

    void clear() {
        frames.clear();
    }

    void openParagraphs() {
        frames.clear();
        frames.add(new Frame(Node.PARAGRAPH_DEPTH, true, Style.PLAIN, Numeral.of(0)));
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /// The frames from the deepest up.
    List<Frame> deepestFirst() {
        return frames.reversed();
    }

    /// The frame of paragraphs when nothing was numbered yet.
    @Nullable Frame untouchedParagraphs() {
        Frame only = frames.size() == 1 ? frames.getFirst() : null;
        return only != null && only.paragraphs && only.last.first() == 0 ? only : null;
    }

    int depthBelow(int baseDepth) {
        return frames.isEmpty() ? baseDepth : Math.min(Node.DEEPEST, frames.getLast().depth + 1);
    }

    /// The frame whose last number is the way to `steps`: 2 or 2-3 for 2-3-1.
    @Nullable Frame parentOfSteps(Numeral steps) {
        List<Integer> way = steps.parts().subList(0, steps.parts().size() - 1);
        for (Frame frame : deepestFirst()) {
            boolean counts =
                    frame.style == Style.HYPHENATED
                            || frame.style == Style.PLAIN
                            || frame.style == Style.DOTTED;
            if (counts && frame.last.parts().equals(way)) {
                return frame;
            }
        }
        return null;
    }

    /// Goes on with `frame`, closing all below it.
    void goOn(Frame frame, Sign sign, boolean comesAgain, boolean tight) {
        closeBelow(frame);
        frame.style = sign.style();
        frame.last = sign.numeral();
        frame.comesAgain = comesAgain;
        frame.tight = tight;
    }

    void closeBelow(Frame frame) {
        while (frames.getLast() != frame) {
            frames.removeLast();
        }
    }

    void open(int depth, Sign sign, boolean comesAgain, boolean tight) {
        while (!frames.isEmpty() && frames.getLast().depth >= depth) {
            frames.removeLast();
        }
        Frame frame = new Frame(depth, false, sign.style(), sign.numeral());
        frame.comesAgain = comesAgain;
        frame.tight = tight;
        frames.add(frame);
    }
}
