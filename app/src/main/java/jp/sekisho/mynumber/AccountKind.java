package jp.sekisho.mynumber;

/// Who stands behind an account. All but the first two need an explanation.
public enum AccountKind {
    /// Nobody has said it yet.
    UNKNOWN,
    /// One person of the roster.
    PERSON,
    /// For administration; whoever uses it may be named.
    ADMINISTRATOR,
    /// A program; nobody signs in.
    SERVICE,
    /// Several people.
    SHARED,
    /// Deleted, and somebody found out that nobody can use it any more.
    DELETED
}
