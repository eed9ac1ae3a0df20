package jp.sekisho.statute;

/// The text as nodes, before anybody asks what they mean.
record Tree(Ink ink, Node root, boolean headings, boolean wrapped, Doubts doubts) {}
