package jp.sekisho.extract.child;

import java.util.Optional;

/// A cell's place as a spreadsheet names it, counted from 1.
record Address(int row, int column) {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    /// Dollar signs are passed over. By hand, because it happens once for each cell.
    static Optional<Address> of(String text) {
        int row = 0;
        int column = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next >= 'A' && next <= 'Z' && row == 0 && column <= COLUMNS) {
                column = column * 26 + next - 'A' + 1;
            } else if (next >= '0' && next <= '9' && column > 0 && row <= ROWS) {
                row = row * 10 + next - '0';
            } else if (next != '$') {
                return Optional.empty();
            }
        }
        return row >= 1 && row <= ROWS && column >= 1 && column <= COLUMNS
                ? Optional.of(new Address(row, column))
                : Optional.empty();
    }

    static int column(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        return column;
    }

    static String name(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return name(column) + row;
    }
}
