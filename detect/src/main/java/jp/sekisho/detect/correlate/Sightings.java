package jp.sekisho.detect.correlate;

import java.util.Arrays;
import jp.sekisho.detect.text.Words;

/// Hits that correlations wait for, taken from events by workers and kept in order until the correlator
/// gets to them. Reused.
///
/// Layout of one: length, rule, time, then for each correlation that the rule leads to (see
/// [Extractor]) the length of its group's values, or -1 where one is missing, these values, a hash of the
/// counted value and the number it is.
public final class Sightings {
    private byte[] bytes = new byte[1 << 10];
    private int end;

    public void clear() {
        end = 0;
    }

    boolean isEmpty() {
        return end == 0;
    }

    int end() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    private void room(int more) {
        if (end + more + Words.PADDING > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (end + more + Words.PADDING));
        }
    }

    void add(int number) {
        room(4);
        for (int i = 0; i < 4; i++) {
            bytes[end++] = (byte) (number >>> (8 * i));
        }
    }

    void add(long number) {
        add((int) number);
        add((int) (number >>> 32));
    }

    void add(byte[] all, int from, int to) {
        room(to - from);
        System.arraycopy(all, from, bytes, end, to - from);
        end += to - from;
    }

    /// Goes back to where one began that turned out to be incomplete.
    void cut(int at) {
        end = at;
    }

    void set(int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >>> (8 * i));
        }
    }

    int number(int at) {
        return Words.four(bytes, at);
    }

    long longNumber(int at) {
        return Words.eight(bytes, at);
    }
}
