package jp.sekisho.statute;

import java.util.List;

/// A caption stands at the end of the line before its article, as when a line was lost between them.
///
/// Before: (3) …等のシステム（職員等の遵守義務）⏎ 第5条 …. In a text that lost all its line breaks this is no doubt.
final class RunInCaption {

    private RunInCaption() {}

    static void raise(Doubts doubts, Ink ink, List<Block> blocks) {
        if (!mostStartLines(blocks)) {
            return;
        }
        for (int i = 1; i + 1 < blocks.size(); i++) {
            Block caption = blocks.get(i);
            Block article = blocks.get(i + 1);
            boolean runIn =
                    caption.kind == Block.Kind.CAPTION
                            && article.kind == Block.Kind.ARTICLE
                            && !ink.gap(caption.at).isBreak()
                            && ink.gap(article.at).isBreak();
            if (runIn) {
                raise(doubts, ink, caption.at, article);
            }
        }
    }

    private static boolean mostStartLines(List<Block> blocks) {
        int atLineStart = 0;
        int all = 0;
        for (Block block : blocks) {
            if (block.opening != null) {
                all++;
                atLineStart += block.opening.lineStart() ? 1 : 0;
            }
        }
        return atLineStart * 2 > all;
    }

    private static void raise(Doubts doubts, Ink ink, int from, Block article) {
        Range range = ink.range(from, article.at);
        String words = ink.original.substring(range.from(), range.to());
        doubts.raise(
                Flag.Kind.RUN_IN_CAPTION,
                range,
                ink.offset(article.at),
                "「" + words + "」は前の文の終わりに続いていますが、次の行の条に見出しがないため、その見出しとして読みました。",
                Doubts.answer("caption", new Edit.Caption(range, true)),
                Doubts.answer("text", new Edit.Caption(range, false)));
        if (ink.get(from - 1) != '。') {
            raiseTruncated(doubts, ink, from);
        }
    }

    /// Where a line was lost, the text before it may have lost its end too.
    private static void raiseTruncated(Doubts doubts, Ink ink, int end) {
        int start = Truncated.lastWord(ink, end);
        Range word = ink.range(start, end);
        doubts.raise(
                Flag.Kind.TRUNCATED,
                word,
                word.from(),
                "「"
                        + ink.original.substring(word.from(), word.to())
                        + "」で文が途中で切れているおそれがあります。次の条の見出しが同じ行に続いています。",
                Doubts.asPrinted());
    }
}
