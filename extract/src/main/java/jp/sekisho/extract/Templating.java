package jp.sekisho.extract;

/// What came of looking over a template: its fields, or why it is not taken.
public sealed interface Templating extends Heard permits Template, Refusal {}
