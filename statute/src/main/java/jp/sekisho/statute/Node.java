package jp.sekisho.statute;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One provision or other part of a regulation, with all that stands below it. Immutable.
public final class Node {
    static final int ARTICLE_DEPTH = 5;
    static final int PARAGRAPH_DEPTH = 6;
    static final int DEEPEST = 17;

    /// What a node is. Each has its 法令標準XML counterpart but HEADING and FRONT.
    public enum Kind {
        /// The whole regulation.
        REGULATION,
        /// 題名.
        TITLE,
        /// 番号 and 制定年月日.
        INSTRUMENT,
        /// 沿革: one earlier amendment.
        HISTORY,
        /// 制定文.
        ENACTMENT,
        /// 目次.
        CONTENTS,
        /// 前文.
        PREAMBLE,
        /// Other words before the body.
        FRONT,
        /// 編.
        PART,
        /// 章.
        CHAPTER,
        /// 節.
        SECTION,
        /// 款.
        SUBSECTION,
        /// 目.
        DIVISION,
        /// 条.
        ARTICLE,
        /// 項.
        PARAGRAPH,
        /// 号.
        ITEM,
        /// 細分 of a 号: ア, (ア), a, (a).
        SUBITEM,
        /// A numbered heading of a 告示 or 基準, with its text.
        HEADING,
        /// 附則.
        SUPPLEMENT,
        /// 別表, 別図, 別紙.
        ANNEX,
        /// 様式.
        FORM,
        /// An amendment note of the publisher: （平28訓令18・一部改正）.
        NOTE,
        /// A footnote.
        FOOTNOTE;

        /// Whether people keep or break what such a node says, so that it may be judged.
        public boolean isProvision() {
            return this == PARAGRAPH || this == ITEM || this == SUBITEM || this == HEADING;
        }
    }

    private final Kind kind;
    private final @Nullable Numeral number;
    private final @Nullable Numeral through;
    private final Style style;
    private final Passage marker;
    private final Passage caption;
    private final Passage text;
    private final List<Node> children;
    private final List<Node> inRow;
    private final List<Node> asides;
    private final Range range;
    private final int anchor;
    private final int depth;
    private final String path;

    Node(Draft draft, NodeTexts texts, List<Node> children, Range range, String path) {
        this.kind = draft.kind;
        this.number = draft.number;
        this.through = draft.through;
        this.style = draft.style;
        this.marker = texts.marker();
        this.caption = texts.caption();
        this.text = texts.text();
        this.children = List.copyOf(children);
        this.asides = this.children.stream().filter(Node::isAside).toList();
        this.inRow =
                asides.isEmpty()
                        ? this.children
                        : this.children.stream().filter(child -> !child.isAside()).toList();
        this.range = range;
        this.anchor = texts.anchor();
        this.depth = draft.depth;
        this.path = path;
    }

    /// What it is.
    public Kind kind() {
        return kind;
    }

    /// Its number without style, or null when it has none. The unnumbered first paragraph of an article is 1.
    public @Nullable Numeral number() {
        return number;
    }

    /// The last number of a range of deleted articles, else null.
    public @Nullable Numeral through() {
        return through;
    }

    /// How the number is printed.
    public Style style() {
        return style;
    }

    /// The number or label as printed: 第８条の２, （１）, ア, 附　則. Empty for an unnumbered paragraph.
    public Passage marker() {
        return marker;
    }

    /// The caption of an article with its brackets, the heading of an item, the title of a chapter. Empty without one.
    public Passage caption() {
        return caption;
    }

    /// The caption without brackets; empty without one.
    public String captionText() {
        String words = caption.text();
        return words.length() > 2
                        && Script.closerOf(Script.fold(words.charAt(0)))
                                == Script.fold(words.charAt(words.length() - 1))
                ? words.substring(1, words.length() - 1).strip()
                : words;
    }

    /// Its own text, without that of its children.
    public Passage text() {
        return text;
    }

    /// What stands below it, in the order of the print.
    public List<Node> children() {
        return children;
    }

    /// The children of one kind.
    public List<Node> children(Kind wanted) {
        return children.stream().filter(child -> child.kind == wanted).toList();
    }

    /// From its first to its last character in the original, children included.
    public Range range() {
        return range;
    }

    /// Where its marker stands in the original, or its text when it has no marker: the place that edits name it by.
    public int anchor() {
        return anchor;
    }

    /// How deep it lies: 0 編 to 4 目, 5 条, 6 項 (or a heading of the first level), 7 号, 8 to 17 細分.
    public int depth() {
        return depth;
    }

    /// Its citation, unique in the regulation: 第6条第1項第3号ア.
    public String path() {
        return path;
    }

    /// Whether it only says 削除.
    public boolean isDeleted() {
        return text.text().equals("削除") || caption.text().equals("削除");
    }

    /// The sentences of its own text, each with its part: main, ただし書 or 後段.
    public List<Sentence> sentences() {
        return Sentence.of(text);
    }

    /// This node and all below it, in the order of the print.
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /// The deepest node that holds the character at `offset` of the original; this one when no child does. Costs the
    /// depth of the tree times the logarithm of its width.
    public Node at(int offset) {
        Node aside = holder(asides, offset);
        if (aside != null) {
            return aside;
        }
        Node child = holder(inRow, offset);
        return child == null ? this : child.at(offset);
    }

    /// A note may stand in the middle of a provision, so its range lies inside that of another child.
    private boolean isAside() {
        return kind == Kind.NOTE || kind == Kind.FOOTNOTE;
    }

    private static @Nullable Node holder(List<Node> row, int offset) {
        int low = 0;
        int high = row.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range here = row.get(middle).range;
            if (here.contains(offset)) {
                return row.get(middle);
            }
            if (offset < here.from()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return path + " " + text;
    }
}
