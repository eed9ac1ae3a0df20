package jp.sekisho.extract;

/// What came of drawing a page: a picture, or why there is none.
public sealed interface Rendering extends Heard permits Picture, Refusal {}
