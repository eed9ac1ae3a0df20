package jp.sekisho.statute;

/// How a number is printed. Kept apart from the number, so that 第八条 and 第8条 are the same article.
public enum Style {
    /// 第8条, 第2章.
    LABELLED,
    /// 第1 as a heading.
    ORDINAL,
    /// 2.
    PLAIN,
    /// `2.` or `2．`.
    DOTTED,
    /// 2-3-1 or 2.3.1.
    HYPHENATED,
    /// (2).
    BRACKETED,
    /// 2).
    HALF_BRACKETED,
    /// ⑵.
    PARENTHESIZED,
    /// ②.
    CIRCLED,
    /// 二.
    KANJI,
    /// (二) or ㈡.
    BRACKETED_KANJI,
    /// ア, イ, ウ.
    KATAKANA,
    /// イ, ロ, ハ.
    IROHA,
    /// (ア).
    BRACKETED_KATAKANA,
    /// (イ), (ロ).
    BRACKETED_IROHA,
    /// ㋐.
    CIRCLED_KATAKANA,
    /// a.
    LATIN,
    /// (a).
    BRACKETED_LATIN,
    /// A.
    CAPITAL,
    /// (A).
    BRACKETED_CAPITAL,
    /// ⅱ or ii.
    ROMAN,
    /// (ⅱ).
    BRACKETED_ROMAN,
    /// Ⅱ.
    ROMAN_CAPITAL,
    /// ・ or another sign that does not count.
    BULLET,
    /// No number is printed: the first paragraph, or a block made by hand.
    NONE
}
