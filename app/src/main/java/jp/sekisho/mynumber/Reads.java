package jp.sekisho.mynumber;

/// How an account stands to a place.
public enum Reads {
    NOW,
    /// It can give itself the right to.
    GAIN,
    /// It is not proved to be kept away.
    UNPROVED,
    /// An entry names it, and nobody knows who it is.
    UNRESOLVED
}
