package jp.sekisho.extract;

/// What came of looking a file over: what it is, or why it is not taken.
public sealed interface Inspection extends Heard permits Inspected, Refusal {}
