package jp.sekisho.policy;

/// What a clause is to be judged as.
public enum ClauseKind {
    JUDGED,
    /// Introduces the items below it.
    CONTAINER,
    /// States a purpose; nothing to do.
    DECLARATORY,
    DEFINITION
}
