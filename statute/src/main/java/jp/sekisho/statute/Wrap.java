package jp.sekisho.statute;

/// Whether the lines of a text were broken at a fixed width, and which of them are full.
///
/// Widths count a full-width character as two columns.
final class Wrap {
    /// Room that line-breaking rules may leave at the end of a full line.
    private static final int SLACK = 8;

    private static final int WIDEST_PAPER = 220;
    private static final int FEWEST = 3;

    private final int[] widthBefore;
    private final int widest;
    private final boolean wrapped;

    private Wrap(int[] widthBefore, int widest, boolean wrapped) {
        this.widthBefore = widthBefore;
        this.widest = widest;
        this.wrapped = wrapped;
    }

    static Wrap of(Ink ink) {
        int[] widthBefore = new int[ink.length + 1];
        int widest = 0;
        int lineStart = 0;
        for (int i = 1; i <= ink.length; i++) {
            if (i == ink.length || ink.gap(i).isBreak()) {
                int from = startOfLine(ink.original, ink.offset(lineStart));
                widthBefore[i] = width(ink.original, from, ink.offset(i - 1) + 1);
                widest = Math.max(widest, widthBefore[i]);
                lineStart = i;
            }
        }
        int full = 0;
        int goingOn = 0;
        for (int i = 1; i < ink.length; i++) {
            if (ink.gap(i).isBreak()
                    && !Script.isStop(ink.get(i - 1))
                    && !looksLikeOpening(ink, i)) {
                goingOn++;
                full += widthBefore[i] >= widest - SLACK ? 1 : 0;
            }
        }
        return new Wrap(
                widthBefore,
                widest,
                widest <= WIDEST_PAPER && full >= FEWEST && full * 2 >= goingOn);
    }

    private static int startOfLine(String original, int offset) {
        int i = offset;
        while (i > 0 && !Script.isLineBreak(original.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int width(String s, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width +=
                    s.charAt(i) < 0x2000 || (s.charAt(i) >= 0xFF61 && s.charAt(i) <= 0xFF9F)
                            ? 1
                            : 2;
        }
        return width;
    }

    private static boolean looksLikeOpening(Ink ink, int i) {
        char c = ink.get(i);
        return c == '('
                || c == '第'
                || c == '附'
                || Script.isDigit(c)
                || Enclosed.value(ink.raw(i)) > 0
                || ((Script.isKatakana(c) || KanjiNumber.isDigit(c)) && ink.gap(i + 1).isSpace());
    }

    /// Whether lines end where the paper ends.
    boolean isWrapped() {
        return wrapped;
    }

    /// Whether the line that ends before `i` was broken only because it was full.
    boolean isFullBefore(int i) {
        return wrapped && widthBefore[i] >= widest - SLACK;
    }
}
