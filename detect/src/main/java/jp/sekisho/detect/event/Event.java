package jp.sekisho.detect.event;

import java.util.Arrays;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Numbers;
import org.jspecify.annotations.Nullable;

/// One event: its bytes, and for each value the path under which it stands (see [Paths]), where it lies
/// and its kind. The text of a string is without its quotes and spelled as the event spells it.
///
/// One object serves all events of a worker, one after the other; nothing is allocated per event.
/// Objects and arrays are in the table too, before what they hold; the elements of an array have the
/// path of the array. Where a name stands twice, both values count.
public final class Event {
    static final int MAX_VALUES = 1 << 16;

    private byte[] bytes = {};
    private int start;
    private int end;
    private int size;
    private int[] path = new int[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private byte[] kind = new byte[256];
    private @Nullable Fault fault;
    private boolean ascii;

    void begin(byte[] buffer, int at) {
        bytes = buffer;
        start = at;
        end = at;
        size = 0;
        fault = null;
        ascii = true;
    }

    /// Adds a value and says whether there was room.
    boolean add(int atPath, Kind what, int begins, int ends) {
        int i = size;
        if (i == path.length) {
            if (i == MAX_VALUES) {
                return false;
            }
            grow();
        }
        path[i] = atPath;
        from[i] = begins;
        to[i] = ends;
        kind[i] = what.code;
        size = i + 1;
        return true;
    }

    private void grow() {
        path = Arrays.copyOf(path, 2 * size);
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
        kind = Arrays.copyOf(kind, 2 * size);
    }

    void end(int at, boolean isAscii) {
        end = at;
        ascii = isAscii;
    }

    void fail(Fault what) {
        fault = what;
        size = 0;
    }

    /// Why this is no event after all.
    public @Nullable Fault fault() {
        return fault;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Where the event begins in [#bytes].
    public int start() {
        return start;
    }

    /// Where the event ends in [#bytes].
    public int end() {
        return end;
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// The path of a value, or [Paths#UNKNOWN] where no one asked for it.
    public int path(int value) {
        return path[value];
    }

    public int from(int value) {
        return from[value];
    }

    public int to(int value) {
        return to[value];
    }

    public Kind kind(int value) {
        return Kind.of(kind[value]);
    }

    /// Whether no other value stands under the same path.
    public boolean isOnly(int value) {
        for (int i = 0; i < size; i++) {
            if (path[i] == path[value] && i != value) {
                return false;
            }
        }
        return true;
    }

    /// The text of a value; empty for null, objects and arrays.
    public String text(int value) {
        if (!kind(value).hasText()) {
            return "";
        }
        String text = JsonText.decode(bytes, from[value], to[value]);
        return kind(value) == Kind.NUMBER ? Numbers.text(text) : text;
    }

    /// Whether all bytes of the event are ASCII.
    public boolean isAscii() {
        return ascii;
    }
}
