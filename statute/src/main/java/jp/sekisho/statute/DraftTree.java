package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Builds the tree from the row of blocks.
final class DraftTree {
    private final Ink ink;
    private final boolean headings;
    private final Draft root = new Draft(Node.Kind.REGULATION, -1, 0);
    private final List<Draft> open = new ArrayList<>(List.of(root));
    private Draft lastText = root;
    private Draft.Stretch pendingCaption = Draft.NOTHING;

    private DraftTree(Ink ink, boolean headings) {
        this.ink = ink;
        this.headings = headings;
    }

    static Draft of(Ink ink, List<Block> blocks, boolean headings) {
        DraftTree tree = new DraftTree(ink, headings);
        for (int i = 0; i < blocks.size(); i++) {
            int to = i + 1 < blocks.size() ? blocks.get(i + 1).at : ink.length;
            tree.add(blocks.get(i), to);
        }
        return tree.root;
    }

    private void add(Block block, int to) {
        switch (block.kind) {
            case TITLE -> front(Node.Kind.TITLE, block, to);
            case INSTRUMENT -> front(Node.Kind.INSTRUMENT, block, to);
            case HISTORY -> front(Node.Kind.HISTORY, block, to);
            case ENACTMENT -> front(Node.Kind.ENACTMENT, block, to);
            case CONTENTS -> front(Node.Kind.CONTENTS, block, to);
            case PREAMBLE -> front(Node.Kind.PREAMBLE, block, to);
            case FRONT -> front(Node.Kind.FRONT, block, to);
            case DIVISION -> division(block, to);
            case ARTICLE -> article(block, to);
            case LISTED -> listed(block, to);
            case SUPPLEMENT -> supplement(block, to);
            case ANNEX -> appendix(Node.Kind.ANNEX, block, to);
            case FORM -> appendix(Node.Kind.FORM, block, to);
            case CAPTION -> pendingCaption = new Draft.Stretch(block.at, to);
            case NOTE -> aside(Node.Kind.NOTE, block, to);
            case FOOTNOTE -> aside(Node.Kind.FOOTNOTE, block, to);
            case RESUMED -> resumed(block, to);
        }
    }

    private Draft top() {
        return open.getLast();
    }

    private void closeTo(int depth) {
        while (open.size() > 1 && top().depth >= depth) {
            open.removeLast();
        }
    }

    private Draft marked(Node.Kind kind, Block block, int depth) {
        Draft draft = new Draft(kind, depth, block.at);
        Opening opening = block.opening;
        if (opening != null) {
            draft.marker = new Draft.Stretch(block.at, opening.end());
            draft.through = opening.through();
        }
        Sign sign = block.sign;
        if (sign != null) {
            draft.number = sign.style() == Style.BULLET ? null : sign.numeral();
            draft.style = sign.style();
        }
        draft.caption = pendingCaption;
        pendingCaption = Draft.NOTHING;
        return draft;
    }

    private void front(Node.Kind kind, Block block, int to) {
        Draft draft = root.child(new Draft(kind, 0, block.at));
        draft.marker = new Draft.Stretch(block.at, block.textFrom);
        draft.addText(block.textFrom, to);
        lastText = draft;
    }

    private void division(Block block, int to) {
        closeTo(block.depth);
        Node.Kind kind =
                switch (block.depth) {
                    case 0 -> Node.Kind.PART;
                    case 1 -> Node.Kind.CHAPTER;
                    case 2 -> Node.Kind.SECTION;
                    case 3 -> Node.Kind.SUBSECTION;
                    default -> Node.Kind.DIVISION;
                };
        Draft draft = top().child(marked(kind, block, block.depth));
        draft.caption = new Draft.Stretch(block.textFrom, to);
        open.add(draft);
        lastText = draft;
    }

    private void article(Block block, int to) {
        closeTo(Node.ARTICLE_DEPTH);
        Draft article = top().child(marked(Node.Kind.ARTICLE, block, Node.ARTICLE_DEPTH));
        if (block.captionFrom < block.captionTo) {
            article.caption = new Draft.Stretch(block.captionFrom, block.captionTo);
        }
        open.add(article);
        lastText = article;
        if (block.textFrom < to
                && ink.folded(block.textFrom, Math.min(to, block.textFrom + 3)).equals("削除")) {
            article.addText(block.textFrom, to);
        } else if (block.textFrom < to) {
            firstParagraph(article, block.textFrom).addText(block.textFrom, to);
        }
    }

    /// The first paragraph, which has no number of its own.
    private Draft firstParagraph(Draft article, int at) {
        Draft paragraph = article.child(new Draft(Node.Kind.PARAGRAPH, Node.PARAGRAPH_DEPTH, at));
        paragraph.number = Numeral.of(1);
        open.add(paragraph);
        lastText = paragraph;
        return paragraph;
    }

    private void listed(Block block, int to) {
        closeTo(block.depth);
        Draft parent = top();
        boolean holdsParagraphs =
                parent.kind == Node.Kind.ARTICLE || parent.kind == Node.Kind.SUPPLEMENT;
        if (holdsParagraphs && block.depth > Node.PARAGRAPH_DEPTH) {
            parent = firstParagraph(parent, block.at);
        }
        boolean heading =
                headings && open.stream().noneMatch(draft -> draft.kind == Node.Kind.SUPPLEMENT);
        Node.Kind kind = heading ? Node.Kind.HEADING : kindAt(block.depth);
        Draft draft = parent.child(marked(kind, block, block.depth));
        draft.addText(block.textFrom, to);
        open.add(draft);
        lastText = draft;
    }

    static Node.Kind kindAt(int depth) {
        return depth == Node.PARAGRAPH_DEPTH
                ? Node.Kind.PARAGRAPH
                : depth == Node.PARAGRAPH_DEPTH + 1 ? Node.Kind.ITEM : Node.Kind.SUBITEM;
    }

    private void supplement(Block block, int to) {
        closeTo(0);
        Draft supplement = root.child(marked(Node.Kind.SUPPLEMENT, block, 0));
        open.add(supplement);
        lastText = supplement;
        if (block.textFrom < to) {
            firstParagraph(supplement, block.textFrom).addText(block.textFrom, to);
        }
    }

    private void appendix(Node.Kind kind, Block block, int to) {
        closeTo(0);
        Draft appendix = root.child(marked(kind, block, 0));
        appendix.addText(block.textFrom, to);
        open.add(appendix);
        lastText = appendix;
    }

    private void aside(Node.Kind kind, Block block, int to) {
        Draft holder = root;
        for (Draft draft : open) {
            if (draft.kind == Node.Kind.ARTICLE || draft.depth <= Node.ARTICLE_DEPTH || headings) {
                holder = draft;
            }
        }
        Draft aside = holder.child(new Draft(kind, holder.depth + 1, block.at));
        Opening opening = block.opening;
        aside.marker = new Draft.Stretch(block.at, opening == null ? block.at : opening.end());
        aside.addText(aside.marker.to(), to);
    }

    private void resumed(Block block, int to) {
        Draft draft = lastText;
        if (draft.kind == Node.Kind.ARTICLE || draft.kind == Node.Kind.SUPPLEMENT) {
            draft = firstParagraph(draft, block.at);
        }
        draft.addText(block.at, to);
    }
}
