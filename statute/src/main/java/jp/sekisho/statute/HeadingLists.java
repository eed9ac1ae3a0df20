package jp.sekisho.statute;

import java.util.List;

/// In a text without articles: which numbered blocks are headings, which are items.
///
/// The first level always is one of headings, and 2-3-1 always is one. A deeper list is one of headings when at least
/// half of it has a title with text or further numbers below.
final class HeadingLists {
    private static final int LONGEST_BESIDE_TEXT = 40;

    private final Ink ink;
    private final Edits edits;
    private final Wrap wrap;

    HeadingLists(Ink ink, Edits edits, Wrap wrap) {
        this.ink = ink;
        this.edits = edits;
        this.wrap = wrap;
    }

    void visit(Draft draft) {
        List<Draft> listed = draft.children(Node.Kind.HEADING);
        if (!listed.isEmpty()) {
            boolean top = draft.kind != Node.Kind.HEADING;
            if (top || areHeadings(listed)) {
                listed.forEach(this::cutTitle);
            } else {
                listed.forEach(item -> become(item, Node.Kind.ITEM));
            }
        }
        draft.children.forEach(this::visit);
    }

    private static void become(Draft draft, Node.Kind kind) {
        draft.kind = kind;
        draft.children(Node.Kind.HEADING).forEach(child -> become(child, Node.Kind.SUBITEM));
    }

    private boolean areHeadings(List<Draft> listed) {
        long headed =
                listed.stream()
                        .filter(draft -> draft.style == Style.HYPHENATED || isHeaded(draft))
                        .count();
        return headed * 2 >= listed.size() && headed > 0;
    }

    private boolean isHeaded(Draft draft) {
        int end = titleEnd(draft);
        if (end == 0) {
            return false;
        }
        boolean bodyOnNextLine = end < draft.textEnd() && ink.gap(end).isBreak();
        return bodyOnNextLine || (end == draft.textEnd() && !draft.children.isEmpty());
    }

    private void cutTitle(Draft heading) {
        if (!heading.hasText()) {
            return;
        }
        Range said = edits.headingAt(ink.offset(heading.textStart()));
        int end = said == null ? titleEnd(heading) : ink.indexOf(said.to());
        if (!heading.mayTakeCaption(end)) {
            return;
        }
        Boolean decided = edits.captionSaid(ink.range(heading.textStart(), end));
        if (decided == null || decided) {
            heading.captionUpTo(end);
        }
    }

    /// The place after the title at the beginning of `draft`'s text, or 0.
    private int titleEnd(Draft draft) {
        if (!draft.hasText()) {
            return 0;
        }
        int from = draft.textStart();
        int to = draft.text.getFirst().to();
        int line = from;
        do {
            line = ink.nextGap(line, to, Gap.LINE);
        } while (line < to && wrap.isFullBefore(line) && ink.find('。', from, line) < 0);
        if (Titles.isTitle(ink, from, line)) {
            int space = ink.nextGap(from, line, Gap.SPACE);
            boolean sentenceBeside = line == to && space < line && ink.find('。', space, line) >= 0;
            return sentenceBeside ? space : line;
        }
        int space = ink.nextGap(from, Math.min(to, from + LONGEST_BESIDE_TEXT + 1), Gap.SPACE);
        boolean beside =
                space < to
                        && space - from <= LONGEST_BESIDE_TEXT
                        && Titles.isTitle(ink, from, space)
                        && ink.find('、', from, space) < 0;
        return beside ? space : 0;
    }
}
