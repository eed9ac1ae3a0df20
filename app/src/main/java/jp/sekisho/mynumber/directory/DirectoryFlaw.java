package jp.sekisho.mynumber.directory;

/// Why a file cannot be read.
public final class DirectoryFlaw extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line from 1
    DirectoryFlaw(int line, String expected) {
        super(expected);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
