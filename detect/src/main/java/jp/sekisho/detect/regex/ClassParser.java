package jp.sekisho.detect.regex;

import java.util.Map;
import jp.sekisho.detect.regex.RegexProblem.Reason;

/// Reads `[...]` after its opening bracket.
final class ClassParser {
    private static final CharSet UPPER = CharSet.range('A', 'Z');
    private static final CharSet LOWER = CharSet.range('a', 'z');
    private static final CharSet PUNCTUATION =
            CharSet.range('!', '/')
                    .or(CharSet.range(':', '@'))
                    .or(CharSet.range('[', '`'))
                    .or(CharSet.range('{', '~'));

    private static final Map<String, CharSet> NAMED =
            Map.of(
                    "[:alpha:]",
                    UPPER.or(LOWER),
                    "[:digit:]",
                    CharSet.DIGIT,
                    "[:alnum:]",
                    UPPER.or(LOWER).or(CharSet.DIGIT),
                    "[:upper:]",
                    UPPER,
                    "[:lower:]",
                    LOWER,
                    "[:space:]",
                    CharSet.SPACE,
                    "[:word:]",
                    CharSet.WORD,
                    "[:punct:]",
                    PUNCTUATION,
                    "[:xdigit:]",
                    CharSet.DIGIT.or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F')));

    private final Cursor in;
    private final boolean ignoreCase;

    ClassParser(Cursor in, boolean ignoreCase) {
        this.in = in;
        this.ignoreCase = ignoreCase;
    }

    CharSet parse(int start) throws RegexProblem {
        boolean negated = in.take('^');
        CharSet set = CharSet.NONE;
        boolean first = true;
        while (first || in.peek() != ']') {
            if (in.atEnd()) {
                throw new RegexProblem(Reason.MALFORMED, in.since(start), start);
            }
            set = set.or(in.looking("[:") ? named(start) : member(start));
            first = false;
        }
        in.take(']');
        return negated ? set.not() : set;
    }

    private CharSet member(int start) throws RegexProblem {
        CharSet low = single(start);
        // A hyphen that is last, or after a class such as \d, is a plain hyphen.
        if (!low.isOneCharacter()) {
            return low;
        }
        if (!in.looking("-") || in.looking("-]")) {
            return cased(low);
        }
        in.take('-');
        CharSet high = single(start);
        if (!high.isOneCharacter()) {
            return cased(low).or(CharSet.of('-')).or(high);
        }
        if (high.first(0) < low.first(0)) {
            throw new RegexProblem(Reason.MALFORMED, in.since(start), start);
        }
        return cased(CharSet.range(low.first(0), high.first(0)));
    }

    /// Case is disregarded in what a class lists, before the class is negated.
    private CharSet cased(CharSet listed) {
        return ignoreCase ? listed.ignoringCase() : listed;
    }

    private CharSet single(int start) throws RegexProblem {
        int c = in.next();
        if (c != '\\') {
            return CharSet.of(c);
        }
        int escaped = in.next();
        return escaped == 'b' ? CharSet.of('\b') : in.escaped(escaped, start);
    }

    private CharSet named(int start) throws RegexProblem {
        for (Map.Entry<String, CharSet> named : NAMED.entrySet()) {
            if (in.looking(named.getKey())) {
                for (int i = 0; i < named.getKey().length(); i++) {
                    in.next();
                }
                return named.getValue();
            }
        }
        // "[:" that begins no POSIX class is a plain bracket.
        return member(start);
    }
}
