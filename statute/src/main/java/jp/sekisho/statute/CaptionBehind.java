package jp.sekisho.statute;

/// Finds a caption behind the article's number: 第1条（目的） or, on a line of its own, 第1条　目的.
final class CaptionBehind {
    private static final int LONGEST_BARE = 30;

    private CaptionBehind() {}

    static void find(Ink ink, Wrap wrap, Captions captions, Block article, boolean nothingAbove) {
        int from = article.textFrom;
        int end = captions.endAfter(from, nothingAbove);
        if (end == from && nothingAbove && !ink.gap(from).isBreak()) {
            end = bareEnd(ink, wrap, from);
        }
        if (end > from) {
            article.captionFrom = from;
            article.captionTo = end;
            article.textFrom = end;
        }
    }

    private static int bareEnd(Ink ink, Wrap wrap, int from) {
        int end = ink.nextGap(from, Math.min(ink.length, from + LONGEST_BARE + 1), Gap.LINE);
        boolean title =
                end < ink.length
                        && ink.gap(end).isBreak()
                        && !wrap.isFullBefore(end)
                        && Titles.isTitle(ink, from, end)
                        && ink.gap(from) == Gap.SPACE
                        && !ink.has(from, "削除");
        return title ? end : from;
    }
}
