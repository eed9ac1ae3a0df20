package jp.sekisho.statute;

import java.util.Arrays;
import java.util.List;

/// The regulation's own characters, in order, with white space, page furniture and dropped marks taken out.
///
/// What stood between two characters survives as a [Gap], where each character came from as an offset. All that is
/// found later is found on this: so width and layout cannot change a reading unless a rule asks for a gap.
/// Immutable once built.
final class Ink {
    final int length;
    private final char[] raw;
    private final char[] folded;
    private final int[] at;
    private final Gap[] gaps;
    final List<Omission> omissions;
    final String original;

    Ink(String original, int length, char[] raw, int[] at, Gap[] gaps, List<Omission> omissions) {
        this.original = original;
        this.length = length;
        this.raw = Arrays.copyOf(raw, length);
        this.at = Arrays.copyOf(at, length);
        this.gaps = Arrays.copyOf(gaps, length);
        this.omissions = List.copyOf(omissions);
        this.folded = new char[length];
        for (int i = 0; i < length; i++) {
            folded[i] = Script.fold(raw[i]);
        }
        foldDashesBetweenDigits();
    }

    /// `2ー3` with a long-vowel sign is what people type for 2-3.
    private void foldDashesBetweenDigits() {
        for (int i = 1; i + 1 < length; i++) {
            if (folded[i] == 'ー'
                    && Script.isDigit(folded[i - 1])
                    && Script.isDigit(folded[i + 1])) {
                folded[i] = '-';
            }
        }
    }

    /// The character at `i`, as printed.
    char raw(int i) {
        return raw[i];
    }

    /// The character at `i` in its one width; 0 outside the text.
    char get(int i) {
        return i >= 0 && i < length ? folded[i] : 0;
    }

    /// What stood before the character at `i`. Both ends of the text count as blank lines.
    Gap gap(int i) {
        return i <= 0 || i >= length ? Gap.BLANK : gaps[i];
    }

    /// Where the character at `i` stands in the original.
    int offset(int i) {
        return i < length ? at[i] : original.length();
    }

    /// The stretch of the original from character `from` to the end of character `to - 1`.
    Range range(int from, int to) {
        return to <= from
                ? new Range(offset(from), offset(from))
                : new Range(at[from], at[to - 1] + 1);
    }

    /// The first character that stands at `offset` or later.
    int indexOf(int offset) {
        int found = Arrays.binarySearch(at, offset);
        return found >= 0 ? found : -found - 1;
    }

    /// Whether `word` stands at `i`; gaps inside do not matter.
    boolean has(int i, String word) {
        if (i < 0 || i + word.length() > length) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (folded[i + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /// Whether one of `words` stands at `i`.
    boolean hasAny(int i, List<String> words) {
        for (String word : words) {
            if (has(i, word)) {
                return true;
            }
        }
        return false;
    }

    /// The folded characters from `from` to `to`, without gaps.
    String folded(int from, int to) {
        return from >= to ? "" : new String(folded, from, to - from);
    }

    /// The first `c` in `from..to`, or -1.
    int find(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (folded[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /// The first place in `from + 1 .. to - 1` with a gap of at least `least` before it, or `to`.
    int nextGap(int from, int to, Gap least) {
        for (int i = from + 1; i < to; i++) {
            if (gap(i).compareTo(least) >= 0) {
                return i;
            }
        }
        return to;
    }

    /// The place after the bracket that opens at `i`, or -1 when it does not close within `limit` characters.
    int afterBracket(int i, int limit) {
        char open = get(i);
        char close = Script.closerOf(open);
        if (close == 0) {
            return -1;
        }
        int depth = 0;
        int end = Math.min(length, i + limit);
        for (int k = i; k < end; k++) {
            if (folded[k] == open) {
                depth++;
            } else if (folded[k] == close && --depth == 0) {
                return k + 1;
            }
        }
        return -1;
    }

    /// The bracket whose closing character stands at `i`, or -1 when it does not open within `limit` characters.
    int openerOf(int i, int limit) {
        char close = get(i);
        int depth = 0;
        for (int k = i; k >= 0 && k > i - limit; k--) {
            if (folded[k] == close) {
                depth++;
            } else if (Script.closerOf(folded[k]) == close && --depth == 0) {
                return k;
            }
        }
        return -1;
    }
}
