package jp.sekisho.extract;

/// What came of filling a template: the document, or why there is none.
public sealed interface Filling extends Heard permits Filled, Refusal {}
