package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Turns drafts into nodes: texts with their origins, ranges, paths.
final class NodeMaker {
    private final Ink ink;
    private final BitSet keptBreaks;
    private final Paths paths = new Paths();

    NodeMaker(Ink ink, BitSet keptBreaks) {
        this.ink = ink;
        this.keptBreaks = keptBreaks;
    }

    Node make(Draft root) {
        return make(root, "", 0);
    }

    private Node make(Draft draft, String parentPath, int index) {
        Passage marker = passage(List.of(draft.marker));
        Passage caption = passage(List.of(draft.caption));
        Passage text = passage(draft.text);
        String path = paths.path(draft, parentPath, index, marker.text());
        List<Node> children = new ArrayList<>();
        for (Draft child : draft.children) {
            children.add(make(child, path, children.size()));
        }
        int anchor =
                !marker.isEmpty()
                        ? marker.originalAt(0)
                        : !text.isEmpty() ? text.originalAt(0) : ink.offset(draft.at);
        return new Node(
                draft,
                new NodeTexts(marker, caption, text, anchor),
                children,
                range(List.of(marker, caption, text), children, anchor),
                path);
    }

    private static Range range(List<Passage> own, List<Node> children, int anchor) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Passage passage : own) {
            if (!passage.isEmpty()) {
                from = Math.min(from, passage.range().from());
                to = Math.max(to, passage.range().to());
            }
        }
        for (Node child : children) {
            if (child.range().length() > 0) {
                from = Math.min(from, child.range().from());
                to = Math.max(to, child.range().to());
            }
        }
        return to == 0 ? new Range(anchor, anchor) : new Range(from, to);
    }

    private Passage passage(List<Draft.Stretch> stretches) {
        Passage.Builder out = new Passage.Builder();
        for (Draft.Stretch stretch : stretches) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                if (!out.isEmpty()) {
                    addGap(out, i);
                }
                out.add(ink.raw(i), ink.offset(i));
            }
        }
        return out.build();
    }

    /// A space stays a space; a line break stays only where lines are text of their own, or between Latin words.
    private void addGap(Passage.Builder out, int i) {
        Gap gap = ink.gap(i);
        int offset = ink.offset(i - 1) + 1;
        if (gap == Gap.NONE) {
            return;
        }
        if (gap.isBreak() && keptBreaks.get(i)) {
            out.add('\n', offset);
        } else if (gap == Gap.SPACE || (isWord(ink.get(i - 1)) && isWord(ink.get(i)))) {
            out.add(' ', offset);
        }
    }

    private static boolean isWord(char c) {
        return Script.isLatin(c) || Script.isDigit(c);
    }
}
