package jp.sekisho.measures;

import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;

/// Which targets of a rule are asked for.
///
/// @param words in the name; empty for any
/// @param standing null for any
public record TargetQuestion(String words, @Nullable Standing standing) {}
