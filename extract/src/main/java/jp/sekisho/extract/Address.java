package jp.sekisho.extract;

import java.util.regex.Pattern;

/// A cell's place, counted from 1; shown as `C14`.
public record Address(int row, int column) implements Comparable<Address> {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    public Address {
        if (row < 1 || row > ROWS || column < 1 || column > COLUMNS) {
            throw new IllegalArgumentException("row " + row + ", column " + column);
        }
    }

    /// @throws IllegalArgumentException when it is no address
    public static Address of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new Address(Integer.parseInt(parts.group(2)), column);
    }

    /// The letters above the column.
    public String letters() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(Address other) {
        return row == other.row
                ? Integer.compare(column, other.column)
                : Integer.compare(row, other.row);
    }

    @Override
    public String toString() {
        return letters() + row;
    }
}
