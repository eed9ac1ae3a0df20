package jp.sekisho.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of each row of one table: which entry holds it last, and a fingerprint of what that entry says.
/// 32 bytes a place, at most half of the places taken. Not thread-safe.
final class LastStates {
    private static final int SHAPE = 48;
    private static final long SEQUENCE = (1L << SHAPE) - 1;
    private static final int SHAPES = 1 << 14;
    private static final long SEEN = 1L << 62;
    private static final long TAKEN = 1L << 63;

    /// Which columns an entry speaks of, in its order: later ones know columns that earlier ones
    /// could not. With where these stand in the rows that were seen last.
    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(byte[][] keys, int[] columns) {}

    private final List<Shape> shapes = new ArrayList<>();
    private int lastShape = -1;
    private byte[][] columns = {};
    private int idColumn = -1;

    private long[] high = new long[16];
    private long[] low = new long[16];
    private long[] prints = new long[16];
    private long[] marks = new long[16]; // taken, seen, shape, sequence
    private int size;

    /// Takes what an entry says of a row.
    ///
    /// @param state whose fields were passed last
    void enter(long idHigh, long idLow, JsonFields state, long sequence, Fingerprint print) {
        int shape = shape(state);
        print.begin();
        for (int field = 0; field < state.count(); field++) {
            print.add(state.text(), state.valueFrom(field), state.valueTo(field));
        }
        int place = place(idHigh, idLow);
        if (marks[place] == 0) {
            if (2 * ++size > marks.length) {
                grow();
                place = place(idHigh, idLow);
            }
            high[place] = idHigh;
            low[place] = idLow;
        }
        prints[place] = print.end();
        marks[place] = TAKEN | (long) shape << SHAPE | sequence;
    }

    private int shape(JsonFields state) {
        if (lastShape >= 0 && isShape(shapes.get(lastShape).keys(), state)) {
            return lastShape;
        }
        lastShape = 0;
        while (lastShape < shapes.size() && !isShape(shapes.get(lastShape).keys(), state)) {
            lastShape++;
        }
        if (lastShape == SHAPES) {
            throw new JsonFields.Unreadable();
        }
        if (lastShape == shapes.size()) {
            var keys = new byte[state.count()][];
            Arrays.setAll(keys, state::key);
            shapes.add(new Shape(keys, new int[keys.length]));
        }
        return lastShape;
    }

    private static boolean isShape(byte[][] keys, JsonFields fields) {
        if (keys.length != fields.count()) {
            return false;
        }
        for (int n = 0; n < keys.length; n++) {
            if (!fields.hasKey(n, keys[n])) {
                return false;
            }
        }
        return true;
    }

    /// What holding a live row against its last entry came to.
    enum Held {
        SAME,
        /// In the fingerprint; the same value may still be written in two ways.
        OTHER,
        UNKNOWN
    }

    /// Holds a row as it stands against the last entry that holds it.
    ///
    /// @param row whose fields were passed last
    Held hold(JsonFields row, Fingerprint print, Id id) {
        if (!isShape(columns, row)) {
            learn(row);
        }
        if (idColumn < 0 || !id.read(row.text(), row.valueFrom(idColumn), row.valueTo(idColumn))) {
            return Held.UNKNOWN;
        }
        int place = place(id.high, id.low);
        if (marks[place] == 0) {
            return Held.UNKNOWN;
        }
        marks[place] |= SEEN;
        id.sequence = marks[place] & SEQUENCE;
        print.begin();
        for (int column : shapes.get((int) (marks[place] >> SHAPE) & SHAPES - 1).columns()) {
            if (column < 0) {
                return Held.OTHER;
            }
            print.add(row.text(), row.valueFrom(column), row.valueTo(column));
        }
        return print.end() == prints[place] ? Held.SAME : Held.OTHER;
    }

    private void learn(JsonFields row) {
        columns = new byte[row.count()][];
        Arrays.setAll(columns, row::key);
        idColumn = column(Id.COLUMN);
        for (var shape : shapes) {
            Arrays.setAll(shape.columns(), n -> column(shape.keys()[n]));
        }
    }

    private int column(byte[] key) {
        for (int n = 0; n < columns.length; n++) {
            if (Arrays.equals(columns[n], key)) {
                return n;
            }
        }
        return -1;
    }

    /// Hears of every row that an entry holds and that was not found in its table.
    void unseen(Missing missing) {
        for (int place = 0; place < marks.length; place++) {
            if (marks[place] != 0 && (marks[place] & SEEN) == 0) {
                missing.row(Id.text(high[place], low[place]), marks[place] & SEQUENCE);
            }
        }
    }

    /// What hears it.
    interface Missing {
        void row(String id, @Nullable Long sequence);
    }

    private int place(long idHigh, long idLow) {
        int mask = marks.length - 1;
        long mixed = (idHigh ^ Long.rotateLeft(idLow, 32)) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (marks[place] != 0 && (high[place] != idHigh || low[place] != idLow)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        var old = new long[][] {high, low, prints, marks};
        high = new long[2 * old[0].length];
        low = new long[high.length];
        prints = new long[high.length];
        marks = new long[high.length];
        for (int n = 0; n < old[0].length; n++) {
            if (old[3][n] != 0) {
                int place = place(old[0][n], old[1][n]);
                high[place] = old[0][n];
                low[place] = old[1][n];
                prints[place] = old[2][n];
                marks[place] = old[3][n];
            }
        }
    }
}
