package jp.sekisho.extract.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads the stream, at most so many bytes of it. Not thread-safe.
public final class In {
    private final InputStream stream;
    private long left;
    private long records;

    public In(InputStream stream, long limit) throws IOException {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.left = limit;
        int magic = 0;
        for (int i = 0; i < 4; i++) {
            magic = magic << 8 | get();
        }
        if (magic != Tag.MAGIC) {
            throw new Nonsense("begins with " + Integer.toHexString(magic));
        }
    }

    public Tag tag() throws IOException {
        var tag = one(Tag.class);
        if (tag != Tag.END && tag != Tag.REFUSED) {
            records++;
        }
        return tag;
    }

    /// Call after [Tag#END]: the record's own field must agree, and nothing may follow.
    public void end() throws IOException {
        var said = number();
        if (said != records || stream.read() >= 0) {
            throw new Nonsense("ends after " + records + " records, not " + said);
        }
    }

    public long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            var next = get();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Nonsense("number without end");
    }

    /// A number from `lowest` to `highest`.
    public int number(int lowest, int highest) throws IOException {
        var value = number();
        if (value < lowest || value > highest) {
            throw new Nonsense(value + " is not from " + lowest + " to " + highest);
        }
        return (int) value;
    }

    public <E extends Enum<E>> E one(Class<E> of) throws IOException {
        var all = of.getEnumConstants();
        return all[number(0, all.length - 1)];
    }

    public boolean flag() throws IOException {
        return number(0, 1) == 1;
    }

    public double real() throws IOException {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | get();
        }
        var value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value)) {
            throw new Nonsense("not a number: " + value);
        }
        return value;
    }

    public String text() throws IOException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    }

    public byte[] bytes() throws IOException {
        var length = number();
        if (length > left) {
            throw new Overrun();
        }
        left -= length;
        // Grows with what really comes: a length alone must not cost memory.
        var bytes = stream.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private int get() throws IOException {
        if (--left < 0) {
            throw new Overrun();
        }
        var value = stream.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    /// Not what a child of ours would write.
    public static final class Nonsense extends IOException {
        public Nonsense(String what) {
            super(what);
        }
    }

    /// More than the reader agreed to read.
    public static final class Overrun extends IOException {}
}
