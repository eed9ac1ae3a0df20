package jp.sekisho.detect.run;

/// What a run has come to so far. `bytes` are those of the events as they were read.
public record Totals(long events, long bytes, long alerts, long deadLetters) {}
