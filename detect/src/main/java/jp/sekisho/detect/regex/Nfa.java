package jp.sekisho.detect.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sekisho.detect.regex.Node.Place;
import jp.sekisho.detect.regex.Node.Repeat;
import jp.sekisho.detect.regex.RegexProblem.Reason;

/// An expression as states. A state that reads a character of set `argument` goes on at `next`; a
/// fork goes on at `next` and at `argument` without reading; an assertion goes on at `next` where its
/// place is found. Immutable once built.
///
/// A counted repeat copies its states, so their number is bounded: [#MAX_STATES].
final class Nfa {
    static final int MAX_STATES = 2000;

    enum Kind {
        READ,
        FORK,
        ASSERT,
        MATCH
    }

    private final String pattern;
    private final List<CharSet> sets = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Kind[] kind = new Kind[16];
    private int[] next = new int[16];
    private int[] argument = new int[16];
    private int size;
    private boolean asserts;

    final int start;
    final CharClasses classes;
    final int wordSet;
    final int newlineSet;

    Nfa(Node node, String pattern) throws RegexProblem {
        this.pattern = pattern;
        this.start = compile(node, add(Kind.MATCH, 0, 0));
        this.wordSet = setNumber(CharSet.WORD);
        this.newlineSet = setNumber(CharSet.NEWLINE);
        this.classes = new CharClasses(asserts ? sets : setsWithoutPlaces());
    }

    private List<CharSet> setsWithoutPlaces() {
        // Sets that no state reads would only split classes; they keep their numbers, empty.
        List<CharSet> read = new ArrayList<>(sets);
        for (int i = 0; i < read.size(); i++) {
            if (!isRead(i)) {
                read.set(i, CharSet.NONE);
            }
        }
        return read;
    }

    private boolean isRead(int set) {
        for (int s = 0; s < size; s++) {
            if (kind[s] == Kind.READ && argument[s] == set) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    Kind kind(int state) {
        return kind[state];
    }

    int next(int state) {
        return next[state];
    }

    int argument(int state) {
        return argument[state];
    }

    /// The place that an assertion asks for.
    Place place(int state) {
        return places.get(argument[state]);
    }

    /// Whether any state asks what stands before or after it.
    boolean asserts() {
        return asserts;
    }

    /// What a character of the class is to a place beside it, as bits of [Closure].
    int beside(int charClass) {
        return (classes.contains(newlineSet, charClass) ? Closure.NEWLINE : 0)
                | (classes.contains(wordSet, charClass) ? Closure.WORD : 0);
    }

    /// Compiles backwards: `node` before what begins at `after`. Gives the first state.
    private int compile(Node node, int after) throws RegexProblem {
        return switch (node) {
            case Node.Chars(CharSet set) -> add(Kind.READ, after, setNumber(set));
            case Node.Sequence(List<Node> parts) -> {
                int first = after;
                for (Node part : parts.reversed()) {
                    first = compile(part, first);
                }
                yield first;
            }
            case Node.Choice(List<Node> options) -> {
                int first = compile(options.getLast(), after);
                for (Node option : options.reversed().subList(1, options.size())) {
                    first = add(Kind.FORK, compile(option, after), first);
                }
                yield first;
            }
            case Repeat repeat -> repeat(repeat, after);
            case Node.Assertion(Place place) -> {
                asserts = true;
                places.add(place);
                yield add(Kind.ASSERT, after, places.size() - 1);
            }
        };
    }

    private int repeat(Repeat repeat, int after) throws RegexProblem {
        int first = after;
        if (repeat.max() == Repeat.UNBOUNDED) {
            int loop = add(Kind.FORK, after, after);
            next[loop] = compile(repeat.node(), loop);
            first = loop;
        } else {
            for (int i = repeat.min(); i < repeat.max(); i++) {
                first = add(Kind.FORK, compile(repeat.node(), first), after);
            }
        }
        for (int i = 0; i < repeat.min(); i++) {
            first = compile(repeat.node(), first);
        }
        return first;
    }

    private int add(Kind what, int goOn, int with) throws RegexProblem {
        if (size == MAX_STATES) {
            throw new RegexProblem(Reason.TOO_LARGE, pattern, 0);
        }
        if (size == kind.length) {
            kind = Arrays.copyOf(kind, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
            argument = Arrays.copyOf(argument, 2 * size);
        }
        kind[size] = what;
        next[size] = goOn;
        argument[size] = with;
        return size++;
    }

    private int setNumber(CharSet set) {
        int known = sets.indexOf(set);
        if (known >= 0) {
            return known;
        }
        sets.add(set);
        return sets.size() - 1;
    }
}
