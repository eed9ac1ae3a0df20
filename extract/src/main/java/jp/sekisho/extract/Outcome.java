package jp.sekisho.extract;

/// What came of reading a file: its content, or why it is not read.
public sealed interface Outcome extends Heard permits Content, Refusal {}
