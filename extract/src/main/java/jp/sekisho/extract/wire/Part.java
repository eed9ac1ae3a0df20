package jp.sekisho.extract.wire;

/// Where in a document a paragraph stands.
public enum Part {
    BODY,
    HEADER,
    FOOTER,
    NOTE,
    COMMENT
}
