package jp.sekisho.home;

import java.time.Instant;

/// A backup was restored into a place that was thrown away.
///
/// @param whole whether what was restored was as it must be
public record DrillRun(Instant at, boolean whole) {}
