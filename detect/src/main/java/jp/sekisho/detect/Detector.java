package jp.sekisho.detect;

/// x
public final class Detector {
    private Detector() {}
}
