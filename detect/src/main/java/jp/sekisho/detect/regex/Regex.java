package jp.sekisho.detect.regex;

import java.util.List;
import java.util.Set;

/// A regular expression that was read and found to be within its budget. Immutable.
///
/// Its flavour is the part of PCRE that the Sigma specification names, and what rules use besides;
/// classes such as `\d` and `\w` are those of ASCII, as in PCRE. What needs back-tracking is refused.
public final class Regex {
    /// So few states cannot cost too much.
    private static final int CHEAP_STATES = 150;

    /// Words that a character of a text may touch: some hundred nanoseconds.
    private static final int MAX_COST = 1024;

    private final String pattern;
    private final Flags flags;
    private final Node node;
    private final Nfa nfa;

    private Regex(String pattern, Flags flags, Node node, Nfa nfa) {
        this.pattern = pattern;
        this.flags = flags;
        this.node = node;
        this.nfa = nfa;
    }

    public static Regex parse(String pattern, Flags flags) throws RegexProblem {
        Node node = RegexParser.parse(pattern, flags);
        Nfa nfa = new Nfa(node, pattern);
        if (nfa.size() > CHEAP_STATES && new Bits(nfa, startsAtStart(node)).cost() > MAX_COST) {
            throw new RegexProblem(RegexProblem.Reason.TOO_LARGE, pattern, 0);
        }
        return new Regex(pattern, flags, node, nfa);
    }

    public String pattern() {
        return pattern;
    }

    public Flags flags() {
        return flags;
    }

    /// Texts of which, in each set, one must occur (without regard to case) wherever the expression is
    /// found. No sets where nothing is certain.
    public List<Set<String>> necessaryTexts() {
        return new NecessaryTexts().of(node);
    }

    /// A search of its own for one thread.
    public Search search() {
        return new Search(nfa, startsAtStart(node));
    }

    /// A search that asks for no more than so many deterministic states per text.
    Search search(int patience) {
        return new Search(nfa, startsAtStart(node), patience);
    }

    private static boolean startsAtStart(Node node) {
        return switch (node) {
            case Node.Assertion(Node.Place place) -> place == Node.Place.START_OF_TEXT;
            case Node.Sequence(List<Node> parts) ->
                    !parts.isEmpty() && startsAtStart(parts.getFirst());
            case Node.Choice(List<Node> options) -> options.stream().allMatch(Regex::startsAtStart);
            case Node.Repeat(Node repeated, int min, _) -> min > 0 && startsAtStart(repeated);
            case Node.Chars _ -> false;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex
                && regex.pattern.equals(pattern)
                && regex.flags.equals(flags);
    }

    @Override
    public int hashCode() {
        return 31 * pattern.hashCode() + flags.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
