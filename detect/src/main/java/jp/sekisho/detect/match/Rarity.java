package jp.sekisho.detect.match;

/// How often a few neighbouring bytes stand in logs.
interface Rarity {
    /// Larger is more frequent; only comparisons matter. The bytes are in lower case.
    double frequency(byte[] bytes, int at, int width);
}
