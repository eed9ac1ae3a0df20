package jp.sekisho.statute;

import java.util.List;
import java.util.Optional;

/// What was read from one text with one edit script. Immutable; the same text and script always read the same.
public final class Reading {
    private final String original;
    private final List<Edit> edits;
    private final Node root;
    private final List<Flag> flags;
    private final List<Clause> clauses;
    private final List<Term> terms;
    private final List<Omission> omissions;
    private final Tally tally;

    Reading(String original, List<Edit> edits, Tree tree, List<Flag> flags, Meaning meaning) {
        this.original = original;
        this.edits = List.copyOf(edits);
        this.root = tree.root();
        this.flags = List.copyOf(flags);
        this.clauses = meaning.clauses();
        this.terms = meaning.terms();
        this.omissions = tree.ink().omissions;
        this.tally = Tally.of(tree.ink(), root);
    }

    /// The text that was read.
    public String original() {
        return original;
    }

    /// The script it was read with.
    public List<Edit> edits() {
        return edits;
    }

    /// The whole regulation.
    public Node root() {
        return root;
    }

    /// The instrument's title; empty when the text has none.
    public String title() {
        return root.children(Node.Kind.TITLE).stream()
                .findFirst()
                .map(node -> node.text().text())
                .orElse("");
    }

    /// The doubts, in the order of the text, answered ones included.
    public List<Flag> flags() {
        return flags;
    }

    /// The provisions with what each is, in the order of the text.
    public List<Clause> clauses() {
        return clauses;
    }

    /// The demands of all clauses, in the order of the text.
    public List<Demand> demands() {
        return clauses.stream().flatMap(clause -> clause.demands().stream()).toList();
    }

    /// The words that the regulation explains.
    public List<Term> terms() {
        return terms;
    }

    /// What was left out of the text.
    public List<Omission> omissions() {
        return omissions;
    }

    /// Where all characters went.
    public Tally tally() {
        return tally;
    }

    /// The node that a citation names, in any width, with Arabic or kanji numbers, with or without 第1項:
    /// 第6条第1項第3号ア, 第六条三号ア, 6条(3)ア, 附則第2項, 2-3-1.
    public Optional<Node> find(String path) {
        return Citation.find(root, path);
    }

    /// The deepest node that holds the character at `offset` of the original.
    public Node at(int offset) {
        return root.at(offset);
    }
}
