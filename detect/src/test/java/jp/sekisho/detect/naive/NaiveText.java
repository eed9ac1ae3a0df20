package jp.sekisho.detect.naive;

/// The text of a value, and the same without case.
record NaiveText(String plain, String folded) {
    static NaiveText of(String text) {
        return new NaiveText(text, NaiveGlob.fold(text));
    }
}
