package jp.sekisho.office;

/// @param width in characters of the alphabet, two to a kanji
public record Column(String head, int width) {
    public Column {
        if (width < 2 || width > 200) {
            throw new IllegalArgumentException(head + ": a width of " + width);
        }
    }
}
