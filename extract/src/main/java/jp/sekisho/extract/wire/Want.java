package jp.sekisho.extract.wire;

/// What the parent asks the child for.
public enum Want {
    ANYTHING,
    TABLE,
    DIRECTORY,
    DOCUMENT
}
