package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks through the openings of a text and decides which of them begin a block, and how deep it lies.
///
/// One pass from the front; the only look ahead is whether a number goes on later. So a text costs what it is long,
/// however it was made.
final class Outline {
    private static final int FURTHEST_ANNOUNCEMENT = 120;
    private static final List<String> ANNOUNCEMENTS =
            List.of("次の", "次に", "以下の", "以下に", "下記", "左の", "左に", "各号", "次と");

    final List<Block> blocks = new ArrayList<>();
    private final Ink ink;
    private final Edits edits;
    private final Wrap wrap;
    private final Openings openings;
    private final Doubts doubts;
    private final Captions captions;
    private final Brackets brackets;
    private final Lists lists = new Lists();
    private final boolean headings;
    private final @Nullable Numeral[] lastDivision = new Numeral[5];
    private @Nullable Numeral lastArticle;
    private boolean inSupplement;
    private boolean inAppendix;
    private int bodyFrom;
    private int covered;
    private int resumeAt = -1;

    private Outline(
            Ink ink, Edits edits, Wrap wrap, Openings openings, Doubts doubts, boolean headings) {
        this.ink = ink;
        this.edits = edits;
        this.wrap = wrap;
        this.openings = openings;
        this.doubts = doubts;
        this.headings = headings;
        this.captions = new Captions(ink, edits);
        this.brackets = new Brackets(ink);
    }

    static Outline of(
            Ink ink, Edits edits, Wrap wrap, Openings openings, BodyStart start, Doubts doubts) {
        Outline outline = new Outline(ink, edits, wrap, openings, doubts, start.headings());
        int frontEnd = outline.frontEnd(start);
        outline.blocks.addAll(Front.blocks(ink, wrap, start, frontEnd));
        outline.covered = frontEnd;
        int front = outline.blocks.size();
        outline.bodyFrom =
                start.opening() < openings.size() ? openings.get(start.opening()).at() : 0;
        for (int i = start.opening(); i < openings.size(); i++) {
            if (!openings.isRefused(i)) {
                outline.visit(i, openings.get(i));
            }
        }
        outline.resume(ink.length);
        outline.holdLooseText(front, frontEnd);
        Depths.apply(outline.blocks, ink, edits);
        return outline;
    }

    /// The front ends where the body's first caption begins.
    private int frontEnd(BodyStart start) {
        if (start.opening() >= openings.size()) {
            return ink.length;
        }
        Opening first = openings.get(start.opening());
        int caption = first.kind() == Opening.Kind.ARTICLE ? captions.startBefore(first.at()) : -1;
        return caption >= 0 ? caption : first.at();
    }

    private void visit(int index, Opening opening) {
        if (opening.at() < covered) {
            return;
        }
        boolean forced = Boolean.TRUE.equals(edits.begins(ink.offset(opening.at())));
        switch (opening.kind()) {
            case PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> division(opening, forced);
            case ARTICLE -> article(index, opening, forced);
            case LISTED -> listed(index, opening, forced);
            case SUPPLEMENT -> supplement(opening, forced);
            case ANNEX, FORM -> appendix(opening, forced);
            case NOTE -> note(opening, forced);
            case FOOTNOTE -> footnote(opening);
            case TEXT -> byHand(opening);
            case CONTENTS -> {}
        }
    }

    /// Where the body's first opening turned out to be none, its text stands between title and body.
    private void holdLooseText(int front, int frontEnd) {
        boolean held =
                front < blocks.size() ? blocks.get(front).at <= frontEnd : frontEnd >= ink.length;
        if (!held) {
            blocks.add(front, Block.plain(Block.Kind.FRONT, frontEnd, frontEnd));
        }
    }

    private void add(Block block) {
        resume(block.at);
        blocks.add(block);
        covered = Math.max(covered, block.textFrom);
    }

    /// Text behind a note or footnote that no block claims goes on with the block before it.
    private void resume(int until) {
        if (resumeAt >= 0 && resumeAt < until) {
            blocks.add(Block.plain(Block.Kind.RESUMED, resumeAt, resumeAt));
        }
        resumeAt = -1;
    }

    private boolean isComplete(int at) {
        return at == bodyFrom
                || Script.isStop(ink.get(at - 1))
                || at == resumeAt
                || (!blocks.isEmpty() && at == blocks.getLast().textFrom);
    }

    private void division(Opening opening, boolean forced) {
        int depth = opening.kind().depth;
        Sign sign = opening.sign();
        Numeral before = lastDivision[depth];
        boolean expected =
                before == null
                        ? sign.numeral().isFirst()
                        : sign.numeral().follows(before) || sign.numeral().isFirst();
        boolean firm = opening.lineStart() && (!opening.tight() || expected);
        boolean apart =
                isComplete(opening.at()) || (ink.gap(opening.at()).isSpace() && !opening.tight());
        if (!forced && (inSupplement || inAppendix || (!firm && !(expected && apart)))) {
            return;
        }
        lastDivision[depth] = sign.numeral();
        for (int deeper = depth + 1; deeper < lastDivision.length; deeper++) {
            lastDivision[deeper] = null;
        }
        lists.clear();
        add(new Block(Block.Kind.DIVISION, opening.at(), opening.end(), depth, opening, sign));
    }

    private void article(int index, Opening opening, boolean forced) {
        int caption = captions.startBefore(opening.at());
        if (caption < covered) {
            caption = -1;
        }
        boolean complete = caption >= 0 || isComplete(opening.at());
        if (!forced && !mayBeArticle(index, opening, complete)) {
            if (opening.lineStart() && !opening.tight() && !inAppendix) {
                FalseHeading.raise(doubts, ink, opening);
            }
            return;
        }
        if (caption >= 0) {
            add(Block.plain(Block.Kind.CAPTION, caption, opening.at()));
            covered = opening.at();
        }
        Numeral through = opening.through();
        lastArticle = through == null ? opening.sign().numeral() : through;
        inAppendix = false;
        lists.openParagraphs();
        Block block =
                new Block(
                        Block.Kind.ARTICLE,
                        opening.at(),
                        opening.end(),
                        Node.ARTICLE_DEPTH,
                        opening,
                        opening.sign());
        CaptionBehind.find(ink, wrap, captions, block, caption < 0);
        add(block);
    }

    private boolean mayBeArticle(int index, Opening opening, boolean complete) {
        if (inAppendix || headings) {
            return false;
        }
        Numeral number = opening.sign().numeral();
        if (lastArticle == null ? number.isFirst() : number.follows(lastArticle)) {
            return complete
                    || (opening.lineStart()
                            ? !opening.tight() || !wrap.isFullBefore(opening.at())
                            : !opening.tight());
        }
        if (!opening.lineStart() || opening.tight()) {
            return false;
        }
        if (lastArticle == null) {
            return complete || !inSupplement;
        }
        boolean forward = number.compareTo(lastArticle) > 0;
        return complete
                || (forward
                        && !openings.articleComesAfter(index, lastArticle)
                        && !wrap.isFullBefore(opening.at()));
    }

    private void supplement(Opening opening, boolean forced) {
        boolean firm = opening.lineStart() || isComplete(opening.at()) || !opening.tight();
        if (!forced && (!firm || brackets.contain(opening.at()))) {
            return;
        }
        inSupplement = true;
        inAppendix = false;
        lastArticle = null;
        lists.openParagraphs();
        add(new Block(Block.Kind.SUPPLEMENT, opening.at(), opening.end(), 0, opening, null));
    }

    private void appendix(Opening opening, boolean forced) {
        boolean firm = opening.lineStart() || isComplete(opening.at()) || inAppendix;
        if (!forced
                && (!firm || brackets.contain(opening.at()) || wrap.isFullBefore(opening.at()))) {
            return;
        }
        inAppendix = true;
        lists.clear();
        Block.Kind kind = opening.kind() == Opening.Kind.FORM ? Block.Kind.FORM : Block.Kind.ANNEX;
        add(new Block(kind, opening.at(), opening.end(), 0, opening, null));
    }

    private void note(Opening opening, boolean forced) {
        if (!forced && brackets.contain(opening.at())) {
            return;
        }
        add(Block.plain(Block.Kind.NOTE, opening.at(), opening.at()));
        covered = opening.end();
        resumeAt = opening.end();
    }

    private void footnote(Opening opening) {
        if (inAppendix) {
            return;
        }
        int end = Footnotes.end(ink, wrap, opening);
        add(new Block(Block.Kind.FOOTNOTE, opening.at(), opening.end(), 0, opening, null));
        covered = end;
        resumeAt = end;
        Footnotes.raise(doubts, ink, opening.at(), end);
    }

    private void byHand(Opening opening) {
        int depth = lists.depthBelow(Node.PARAGRAPH_DEPTH);
        List<Lists.Frame> open = lists.deepestFirst();
        if (!open.isEmpty() && !blocks.getLast().kind.holdsLists()) {
            depth = open.getFirst().depth;
        }
        add(new Block(Block.Kind.LISTED, opening.at(), opening.at(), depth, opening, null));
        covered = opening.at() + 1;
    }

    private void listed(int index, Opening opening, boolean forced) {
        if (!forced && (inAppendix || brackets.contain(opening.at()))) {
            return;
        }
        int caption = paragraphCaption(opening);
        noteOwnText(caption >= 0 ? caption : opening.at());
        Situation here = situation(opening, forced, caption >= 0);
        int depth = place(index, opening, here);
        if (depth < 0) {
            return;
        }
        Sign sign = lists.deepestFirst().getFirst().depth == depth ? chosen : null;
        if (caption >= 0) {
            add(Block.plain(Block.Kind.CAPTION, caption, opening.at()));
            covered = opening.at();
        }
        add(new Block(Block.Kind.LISTED, opening.at(), opening.end(), depth, opening, sign));
    }

    private @Nullable Sign chosen;

    private int paragraphCaption(Opening opening) {
        if (opening.sign(Style.PLAIN) == null && opening.sign(Style.DOTTED) == null) {
            return -1;
        }
        int caption = captions.startBefore(opening.at());
        boolean apart =
                caption >= 0
                        && (ink.gap(caption).isBreak() || (inSupplement && isComplete(caption)));
        return apart && caption >= covered ? caption : -1;
    }

    /// The first paragraph has no number: when text stands before the first number, that text is paragraph 1.
    private void noteOwnText(int at) {
        Lists.Frame untouched = lists.untouchedParagraphs();
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        if (untouched != null
                && last != null
                && (last.textFrom < at || last.kind == Block.Kind.RESUMED)) {
            untouched.last = Numeral.of(1);
        }
    }

    private Situation situation(Opening opening, boolean forced, boolean captioned) {
        int at = opening.at();
        boolean behindMarker = !blocks.isEmpty() && at == blocks.getLast().textFrom;
        return new Situation(
                forced,
                opening.lineStart(),
                behindMarker,
                captioned || isComplete(at) || ink.gap(at) == Gap.BLANK,
                !opening.tight(),
                isAnnounced(at),
                wrap.isFullBefore(at),
                headings);
    }

    private boolean isAnnounced(int at) {
        int from =
                Math.max(
                        blocks.isEmpty() ? 0 : blocks.getLast().textFrom,
                        at - FURTHEST_ANNOUNCEMENT);
        for (int i = at - 2; i >= from; i--) {
            if (ink.get(i) == '。') {
                return false;
            }
            if (ink.hasAny(i, ANNOUNCEMENTS)) {
                return true;
            }
        }
        return false;
    }

    /// The depth at which `opening` stands, or -1 when it is no block. The sign it was read by is left in `chosen`.
    private int place(int index, Opening opening, Situation here) {
        Sign steps = opening.sign(Style.HYPHENATED);
        Lists.Frame way = steps == null ? null : lists.parentOfSteps(steps.numeral());
        if (steps != null && way != null && steps.numeral().last() == 1) {
            return ListRules.mayBegin(steps, here, true) ? begin(index, opening, steps) : -1;
        }
        Lists.Frame related = null;
        for (Lists.Frame frame : lists.deepestFirst()) {
            Sign sign = frame.signOf(opening);
            if (sign == null) {
                continue;
            }
            if (frame.isFollowedBy(sign) && ListRules.mayGoOn(frame, sign, here)) {
                return goOn(index, frame, sign, opening);
            }
            related = related == null || sameLength(frame, sign) ? frame : related;
        }
        Sign first = firstSign(index, opening);
        if (first != null && (related == null || related.paragraphs)) {
            return ListRules.mayBegin(first, here, openings.goesOn(index, first))
                    ? begin(index, opening, first)
                    : -1;
        }
        Sign sign = related == null ? opening.sign() : related.signOf(opening);
        if (sign == null || !ListRules.mayJump(related, sign, here)) {
            return -1;
        }
        return related == null ? begin(index, opening, sign) : goOn(index, related, sign, opening);
    }

    /// 2-4 after a lost 2-3 belongs beside 2-2, not below 2-2-1.
    private static boolean sameLength(Lists.Frame frame, Sign sign) {
        return sign.style() == Style.HYPHENATED
                && frame.last.parts().size() == sign.numeral().parts().size();
    }

    private int goOn(int index, Lists.Frame frame, Sign sign, Opening opening) {
        lists.goOn(frame, sign, openings.goesOn(index, sign), opening.tight());
        chosen = sign;
        return frame.depth;
    }

    private int begin(int index, Opening opening, Sign sign) {
        int depth = lists.depthBelow(Node.PARAGRAPH_DEPTH);
        if (sign.style() == Style.HYPHENATED) {
            Lists.Frame parent = lists.parentOfSteps(sign.numeral());
            if (parent != null) {
                lists.closeBelow(parent);
                depth = parent.depth + 1;
            }
        }
        lists.open(depth, sign, openings.goesOn(index, sign), opening.tight());
        chosen = sign;
        return depth;
    }

    /// The way to read `opening` as the first of a list: the one that goes on, else the likeliest.
    private @Nullable Sign firstSign(int index, Opening opening) {
        Sign found = null;
        for (Sign sign : opening.signs()) {
            boolean first =
                    switch (sign.style()) {
                        case BULLET -> true;
                        case HYPHENATED -> sign.numeral().last() == 1;
                        default -> sign.numeral().isFirst();
                    };
            if (first
                    && (found == null
                            || (openings.goesOn(index, sign) && !openings.goesOn(index, found)))) {
                found = sign;
            }
        }
        return found;
    }
}
