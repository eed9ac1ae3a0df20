package jp.sekisho.detect.match;

/// Which needles were found in the present text, so that each is found once. One thread.
final class Seen {
    private final int[] inText;
    private int text;

    Seen(int needles) {
        this.inText = new int[needles];
    }

    void next() {
        text++;
    }

    boolean contains(int needle) {
        return inText[needle] == text;
    }

    void add(int needle) {
        inText[needle] = text;
    }
}
