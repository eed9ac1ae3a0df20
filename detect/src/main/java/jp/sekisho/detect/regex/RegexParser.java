package jp.sekisho.detect.regex;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.regex.Node.Assertion;
import jp.sekisho.detect.regex.Node.Chars;
import jp.sekisho.detect.regex.Node.Choice;
import jp.sekisho.detect.regex.Node.Place;
import jp.sekisho.detect.regex.Node.Repeat;
import jp.sekisho.detect.regex.Node.Sequence;
import jp.sekisho.detect.regex.RegexProblem.Reason;

/// Reads the part of PCRE that Sigma names (`. ^ $ * + ? {n,m} [] | ()`) and what its rules use
/// besides: `\d \w \s \b` and their opposites, escapes, groups, lazy quantifiers, inline flags.
final class RegexParser {
    private static final int MAX_REPEAT = 1000;
    private static final int MAX_DEPTH = 100;

    private final Cursor in;
    private Flags flags;
    private int depth;

    private RegexParser(String pattern, Flags flags) {
        this.in = new Cursor(pattern);
        this.flags = flags;
    }

    static Node parse(String pattern, Flags flags) throws RegexProblem {
        RegexParser parser = new RegexParser(pattern, flags);
        Node node = parser.choice();
        if (!parser.in.atEnd()) {
            throw parser.in.problem(Reason.MALFORMED, ")");
        }
        return node;
    }

    private Node choice() throws RegexProblem {
        if (++depth > MAX_DEPTH) {
            throw in.problem(Reason.TOO_LARGE, "(");
        }
        Flags outer = flags;
        List<Node> options = new ArrayList<>();
        do {
            options.add(sequence());
        } while (in.take('|'));
        flags = outer;
        depth--;
        return options.size() == 1 ? options.getFirst() : new Choice(options);
    }

    private Node sequence() throws RegexProblem {
        List<Node> parts = new ArrayList<>();
        while (!in.atEnd() && in.peek() != '|' && in.peek() != ')') {
            parts.add(quantified());
        }
        return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
    }

    private Node quantified() throws RegexProblem {
        Node node = atom();
        while (!in.atEnd()) {
            int start = in.position();
            int min;
            int max;
            if (in.take('*')) {
                min = 0;
                max = Repeat.UNBOUNDED;
            } else if (in.take('+')) {
                min = 1;
                max = Repeat.UNBOUNDED;
            } else if (in.take('?')) {
                min = 0;
                max = 1;
            } else if (in.peek() == '{') {
                int[] bounds = in.takeBounds();
                if (bounds.length == 0) {
                    return node;
                }
                min = bounds[0];
                max = bounds[1];
            } else {
                return node;
            }
            if (min > MAX_REPEAT || max > MAX_REPEAT) {
                throw new RegexProblem(Reason.TOO_LARGE, in.since(start), start);
            }
            if (max != Repeat.UNBOUNDED && max < min) {
                throw new RegexProblem(Reason.MALFORMED, in.since(start), start);
            }
            if (in.take('+')) {
                throw new RegexProblem(Reason.UNSUPPORTED, in.since(start), start);
            }
            // Whether a match is found at all does not depend on greed.
            in.take('?');
            node = new Repeat(node, min, max);
        }
        return node;
    }

    private Node atom() throws RegexProblem {
        int start = in.position();
        int c = in.next();
        return switch (c) {
            case '.' -> new Chars(flags.dotAll() ? CharSet.ANY : CharSet.NEWLINE.not());
            case '^' ->
                    new Assertion(flags.multiLine() ? Place.START_OF_LINE : Place.START_OF_TEXT);
            case '$' ->
                    new Assertion(
                            flags.multiLine() ? Place.END_OF_LINE : Place.END_OR_FINAL_NEWLINE);
            case '(' -> group(start);
            case '[' -> new Chars(new ClassParser(in, flags.ignoreCase()).parse(start));
            case '\\' -> escape(start);
            case '*', '+', '?' -> throw new RegexProblem(Reason.MALFORMED, in.since(start), start);
            default -> chars(CharSet.of(c));
        };
    }

    private Node group(int start) throws RegexProblem {
        if (in.take('?')) {
            if (in.take('P') || (in.peek() == '<' && !in.looking("<=") && !in.looking("<!"))) {
                in.takeGroupName(start);
            } else if (!in.take(':')) {
                Flags changed = in.takeFlags(flags, start);
                if (in.take(')')) {
                    // (?i) holds up to the end of the group around it.
                    flags = changed;
                    return Sequence.EMPTY;
                }
                in.expect(':', start);
                return inGroup(changed, start);
            }
        } else if (in.peek() == '*') {
            throw new RegexProblem(Reason.UNSUPPORTED, "(*", start);
        }
        return inGroup(flags, start);
    }

    private Node inGroup(Flags inside, int start) throws RegexProblem {
        Flags outside = flags;
        flags = inside;
        Node node = choice();
        flags = outside;
        in.expect(')', start);
        return node;
    }

    private Node escape(int start) throws RegexProblem {
        int c = in.next();
        return switch (c) {
            case 'b' -> new Assertion(Place.WORD_BOUNDARY);
            case 'B' -> new Assertion(Place.NO_WORD_BOUNDARY);
            case 'A' -> new Assertion(Place.START_OF_TEXT);
            case 'Z' -> new Assertion(Place.END_OR_FINAL_NEWLINE);
            case 'z' -> new Assertion(Place.END_OF_TEXT);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k', 'g', 'K', 'G', 'X', 'C' ->
                    throw new RegexProblem(Reason.UNSUPPORTED, in.since(start), start);
            default -> chars(in.escaped(c, start));
        };
    }

    /// A single character with its other case; classes such as \W are what they are.
    private Node chars(CharSet set) {
        return new Chars(flags.ignoreCase() && set.isOneCharacter() ? set.ignoringCase() : set);
    }
}
