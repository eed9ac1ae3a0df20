package jp.sekisho.extract.wire;

/// Where in a file. Each has its words: a line number, a part's name, a sheet and a cell.
public enum Spot {
    FILE(0),
    /// Number of the line.
    LINE(1),
    /// Name of the part inside the package.
    PART(1),
    /// Name of the sheet, address of the cell.
    CELL(2),
    /// Number of the page.
    PAGE(1);

    private final int words;

    Spot(int words) {
        this.words = words;
    }

    public int words() {
        return words;
    }
}
