package jp.sekisho.statute;

import org.jspecify.annotations.Nullable;

/// Numbers and letters that Unicode prints as one character: ①, ⑴, ㈠, ㋐, ⅱ, ⒜.
final class Enclosed {

    /// A run of such characters: `first` stands for `value`, and `count` follow each other.
    private record Run(char first, int count, int value, Style style) {}

    private static final Run[] RUNS = {
        new Run('①', 20, 1, Style.CIRCLED),
        new Run('㉑', 15, 21, Style.CIRCLED),
        new Run('㊱', 15, 36, Style.CIRCLED),
        new Run('❶', 10, 1, Style.CIRCLED),
        new Run('⑴', 20, 1, Style.PARENTHESIZED),
        new Run('⒈', 20, 1, Style.DOTTED),
        new Run('㈠', 10, 1, Style.BRACKETED_KANJI),
        new Run('㊀', 10, 1, Style.BRACKETED_KANJI),
        new Run('㋐', 46, 1, Style.CIRCLED_KATAKANA),
        new Run('ⅰ', 12, 1, Style.ROMAN),
        new Run('Ⅰ', 12, 1, Style.ROMAN_CAPITAL),
        new Run('⒜', 26, 1, Style.BRACKETED_LATIN),
        new Run('ⓐ', 26, 1, Style.BRACKETED_LATIN),
    };

    private Enclosed() {}

    /// The number that `c` stands for, or 0.
    static int value(char c) {
        Run run = run(c);
        return run == null ? 0 : run.value + (c - run.first);
    }

    /// How `c` numbers, or null.
    static @Nullable Style style(char c) {
        Run run = run(c);
        return run == null ? null : run.style;
    }

    private static @Nullable Run run(char c) {
        if (c < 'Ⅰ') {
            return null;
        }
        for (Run run : RUNS) {
            if (c >= run.first && c < run.first + run.count) {
                return run;
            }
        }
        return null;
    }
}
