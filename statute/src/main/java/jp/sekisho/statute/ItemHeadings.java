package jp.sekisho.statute;

import java.util.List;

/// Cuts the heading of an item off its sentence: (1) 組織体制　センターの….
///
/// A space alone proves little, so at least half of the list must have such headings. Where heading and sentence stand
/// on two lines, a doubt is raised.
final class ItemHeadings {
    private static final int LONGEST = 40;
    private static final List<String> NO_SENTENCE_BEGINS_WITH =
            List.of(
                    "の", "に", "を", "は", "が", "と", "へ", "で", "も", "や", "、", "。", "・", "及び", "又は",
                    "並びに", "等");

    private static final List<String> SENTENCE_BEGINS =
            List.of("この", "その", "これ", "それ", "すべて", "あらかじめ", "いかなる", "いずれ", "なお", "ただし", "みだりに");

    private final Ink ink;
    private final Edits edits;
    private final Wrap wrap;
    private final Captions captions;
    private final Doubts doubts;

    ItemHeadings(Ink ink, Edits edits, Wrap wrap, Doubts doubts) {
        this.ink = ink;
        this.edits = edits;
        this.wrap = wrap;
        this.captions = new Captions(ink, edits);
        this.doubts = doubts;
    }

    void visit(Draft draft) {
        if (draft.kind == Node.Kind.SUPPLEMENT) {
            draft.children(Node.Kind.PARAGRAPH).forEach(this::cutCaption);
        }
        cutHeadings(
                draft.children.stream()
                        .filter(child ->
                                child.kind == Node.Kind.ITEM || child.kind == Node.Kind.SUBITEM)
                        .toList());
        draft.children.forEach(this::visit);
    }

    /// （施行期日）この規程は、…
    private void cutCaption(Draft paragraph) {
        if (paragraph.hasText()) {
            int end = captions.endAfter(paragraph.textStart(), true);
            if (paragraph.mayTakeCaption(end) && end < paragraph.textEnd()) {
                paragraph.captionUpTo(end);
            }
        }
    }

    private void cutHeadings(List<Draft> siblings) {
        long likely = siblings.stream().filter(item -> headingEnd(item) > 0).count();
        boolean usual = likely * 2 >= siblings.size();
        for (Draft item : siblings) {
            int end = headingEnd(item);
            Range said = item.hasText() ? edits.headingAt(ink.offset(item.textStart())) : null;
            if (said != null) {
                end = ink.indexOf(said.to());
                edits.captionSaid(said);
            }
            if (!item.mayTakeCaption(end)) {
                continue;
            }
            boolean broken = ink.gap(end).isBreak() && end < item.textEnd();
            boolean wanted = said != null || usual || broken;
            if (broken && !wrap.isFullBefore(end)) {
                raise(item, end);
            }
            Boolean decided = edits.captionSaid(ink.range(item.textStart(), end));
            if (decided == null ? wanted : decided) {
                item.captionUpTo(end);
            }
        }
    }

    /// The place after the heading that `item` seems to have, or 0.
    private int headingEnd(Draft item) {
        if (!item.hasText() || item.says(ink, "削除")) {
            return 0;
        }
        int from = item.textStart();
        int to = item.text.getFirst().to();
        int end = ink.nextGap(from, Math.min(to, from + LONGEST + 1), Gap.SPACE);
        boolean title =
                end < to
                        && end - from >= 2
                        && end - from <= LONGEST
                        && Titles.isTitle(ink, from, end)
                        && !ink.hasAny(end, NO_SENTENCE_BEGINS_WITH);
        if (!title) {
            return 0;
        }
        if (!ink.gap(end).isBreak()) {
            return end;
        }
        boolean apart =
                beginsSentence(end)
                        && !wrap.isFullBefore(end)
                        && ink.find('、', from, end) < 0
                        && ink.find('。', end, to) >= 0;
        return apart ? end : 0;
    }

    /// A line that begins in hiragana mostly goes on with the word before.
    private boolean beginsSentence(int i) {
        return !Script.isHiragana(ink.get(i)) || ink.hasAny(i, SENTENCE_BEGINS);
    }

    private void raise(Draft item, int end) {
        int at = ink.offset(end);
        Range heading = ink.range(item.textStart(), end);
        doubts.raise(
                Flag.Kind.SPLIT_HEADING,
                heading,
                heading.from(),
                "「"
                        + ink.original.substring(heading.from(), heading.to()).strip()
                        + "」のあとで改行しています。見出しとして読みました。",
                Doubts.answer("heading", new Edit.Caption(heading, true)),
                Doubts.answer("text", new Edit.Caption(heading, false), new Edit.Continue(at)));
    }
}
