package jp.sekisho.detect.intel;

/// What of a feed cannot be used, and why. `where` is a line number, or the id of a STIX object.
public record IntelProblem(String source, String where, String reason) {}
