package jp.sekisho.shared;

/// How one object stands before a criterion.
public enum Standing {
    MET,
    SHORT,
    STALE,
    NOT_STARTED,
    IN_TIME
}
