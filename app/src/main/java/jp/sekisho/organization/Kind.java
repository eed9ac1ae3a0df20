package jp.sekisho.organization;

/// The kinds of 職員等 that 第2条 of the regulation names.
public enum Kind {
    REGULAR,
    SPECIAL,
    PART_TIME,
    FISCAL_YEAR,
    SECONDED,
    CONTRACTOR,
    OTHER
}
