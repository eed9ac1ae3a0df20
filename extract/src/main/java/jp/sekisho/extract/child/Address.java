package jp.sekisho.extract.child;

import java.util.Optional;
import java.util.regex.Pattern;

/// A cell's place as a spreadsheet names it, counted from 1.
record Address(int row, int column) {
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    private static final Pattern FORM = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");

    static Optional<Address> of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var address = new Address(Integer.parseInt(parts.group(2)), column(parts.group(1)));
        return address.row <= ROWS && address.column <= COLUMNS
                ? Optional.of(address)
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
