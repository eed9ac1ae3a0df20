package jp.sekisho.extract.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Writes the stream. Not thread-safe.
public final class Out {
    private final OutputStream stream;
    private long records;

    public Out(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(Tag.MAGIC >>> shift);
        }
    }

    public Out record(Tag tag) {
        if (tag != Tag.END && tag != Tag.REFUSED) {
            records++;
        }
        return one(tag);
    }

    /// By position: both ends are one jar.
    @SuppressWarnings("EnumOrdinal")
    public Out one(Enum<?> choice) {
        return number(choice.ordinal());
    }

    public Out number(long value) {
        for (; (value & ~0x7fL) != 0; value >>>= 7) {
            put((int) value | 0x80);
        }
        put((int) value);
        return this;
    }

    public Out flag(boolean value) {
        put(value ? 1 : 0);
        return this;
    }

    public Out real(double value) {
        var bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (bits >>> shift));
        }
        return this;
    }

    public Out text(String text) {
        return bytes(text.getBytes(UTF_8));
    }

    public Out bytes(byte[] bytes) {
        number(bytes.length);
        try {
            stream.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return this;
    }

    /// The last record, after which everything is on its way.
    public void end() {
        record(Tag.END).number(records);
        flush();
    }

    public void flush() {
        try {
            stream.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void put(int value) {
        try {
            stream.write(value);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
