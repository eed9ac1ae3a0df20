package jp.sekisho.detect.correlate;

/// Groups of a correlation that gave way for want of memory, and how near the nearest of them was to an
/// alert: 0 far, 1 at it.
public record Eviction(String correlation, long groups, double nearest) {}
