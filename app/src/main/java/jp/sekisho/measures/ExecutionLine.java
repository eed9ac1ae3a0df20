package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.files.Evidence;
import org.jspecify.annotations.Nullable;

/// A row of the execution table with what was done for it.
///
/// @param target in words
/// @param doneOn when it was done, or seen, last; null for never
public record ExecutionLine(
        ExecutionRow row, String target, @Nullable LocalDate doneOn, List<Evidence> evidence) {}
