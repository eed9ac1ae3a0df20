package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the text of a Japanese regulation. Start here.
///
/// Pure and thread-safe: the same text and script read the same, on any machine. Time and memory grow with the
/// length of the text, whoever made it.
public final class Statute {
    /// The longest text that is read, in UTF-16 units.
    public static final int LONGEST = 10_000_000;

    private Statute() {}

    /// Reads `original` as it stands.
    ///
    /// @throws TooLong when it has more than [#LONGEST] characters
    public static Reading read(String original) {
        return read(original, List.of());
    }

    /// Reads `original` with corrections by hand. To take one back, read with a shorter list.
    ///
    /// @throws RefusedEdit when an edit does not fit
    /// @throws TooLong when the text has more than [#LONGEST] characters
    public static Reading read(String original, List<Edit> edits) {
        if (original.length() > LONGEST) {
            throw new TooLong(original.length());
        }
        Edits script = new Edits(original, edits);
        Tree tree = tree(original, script);
        Meaning meaning = Meanings.of(tree, script);
        List<Doubts.Raised> raised =
                new ArrayList<>(Answers.complete(original, script, tree.doubts().raised));
        raised.sort(
                Comparator.comparingInt((Doubts.Raised doubt) -> doubt.range().from())
                        .thenComparing(Doubts.Raised::kind));
        return new Reading(
                original, edits, tree, Answers.flags(raised, tree.root(), script), meaning);
    }

    static Tree tree(String original, Edits edits) {
        Ink ink = InkMaker.make(original, edits);
        Wrap wrap = Wrap.of(ink);
        Doubts doubts = new Doubts();
        Openings openings = Openings.of(ink, edits);
        BodyStart start = BodyStart.find(ink, openings, edits);
        Outline outline = Outline.of(ink, edits, wrap, openings, start, doubts);
        Draft draft = DraftTree.of(ink, outline.blocks, start.headings());
        RunInCaption.raise(doubts, ink, outline.blocks);
        if (start.headings()) {
            new HeadingLists(ink, edits, wrap).visit(draft);
        }
        new ItemHeadings(ink, edits, wrap, doubts).visit(draft);
        LineBreaks breaks = new LineBreaks(ink, wrap, doubts);
        breaks.visit(draft);
        Node root = new NodeMaker(ink, breaks.kept).make(draft);
        Tree tree = new Tree(ink, root, start.headings(), wrap.isWrapped(), doubts);
        TreeDoubts.raise(tree);
        EditChecks.check(edits, ink, outline.blocks);
        return tree;
    }
}
