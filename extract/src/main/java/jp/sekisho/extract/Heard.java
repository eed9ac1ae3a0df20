package jp.sekisho.extract;

/// Whatever a child may answer. What was asked decides which it is.
sealed interface Heard permits Outcome, Inspection, Rendering, Templating, Filling {}
