package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import jp.sekisho.extract.wire.Fault;

/// The parts of a package, read from memory by its central directory. The library's own reader wants
/// a file on disk, or believes the local headers, which need not say the same.
final class Zip {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final long IN_EXTRA = 0xffffffffL;

    private final ByteBuffer bytes;
    private final Meter meter;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(String name, int method, int flags, int crc, long packed, long offset) {}

    Zip(byte[] bytes, Meter meter) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.meter = meter;
        try {
            readDirectory(findEnd());
        } catch (IndexOutOfBoundsException outside) {
            throw Refused.damaged();
        }
    }

    private int findEnd() {
        int lowest = Math.max(0, bytes.limit() - END_LENGTH - 0xffff);
        for (int at = bytes.limit() - END_LENGTH; at >= lowest; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + number(at + 20) <= bytes.limit()) {
                return at;
            }
        }
        throw Refused.damaged();
    }

    private void readDirectory(int end) {
        long start = bytes.getInt(end + 16) & IN_EXTRA;
        int size = bytes.getInt(end + 12);
        // In a package too large to be one, the directory still ends where the end begins.
        int at = start == IN_EXTRA ? directoryBefore(end) : position(start);
        if (size < 0 && start != IN_EXTRA) {
            throw Refused.damaged();
        }
        while (at + 46 <= end && bytes.getInt(at) == CENTRAL) {
            meter.record();
            at = readEntry(at);
        }
        if (entries.isEmpty()) {
            throw Refused.damaged();
        }
    }

    private int directoryBefore(int end) {
        int locator = end - 20;
        if (locator < 0 || bytes.getInt(locator) != 0x07064b50) {
            throw Refused.damaged();
        }
        int large = position(bytes.getLong(locator + 8));
        return position(bytes.getLong(large + 48));
    }

    private int readEntry(int at) {
        int nameLength = number(at + 28);
        int extraLength = number(at + 30);
        var raw = new byte[nameLength];
        bytes.get(at + 46, raw);
        var name = new String(raw, UTF_8).replace('\\', '/');
        long packed = bytes.getInt(at + 20) & IN_EXTRA;
        long unpacked = bytes.getInt(at + 24) & IN_EXTRA;
        long offset = bytes.getInt(at + 42) & IN_EXTRA;
        int until = at + 46 + nameLength + extraLength;
        for (int extra = at + 46 + nameLength; extra + 4 <= until; ) {
            int field = extra + 4;
            if (number(extra) == 1) {
                // Only what did not fit into its own place stands here, in this order.
                field += unpacked == IN_EXTRA ? 8 : 0;
                if (packed == IN_EXTRA) {
                    packed = bytes.getLong(field);
                    field += 8;
                }
                offset = offset == IN_EXTRA ? bytes.getLong(field) : offset;
            }
            extra += 4 + number(extra + 2);
        }
        var entry =
                new Entry(
                        name,
                        number(at + 10),
                        number(at + 8),
                        bytes.getInt(at + 16),
                        packed,
                        offset);
        if (entries.put(key(name), entry) != null) {
            throw Refused.part(Fault.DAMAGED, name);
        }
        return until + number(at + 32);
    }

    Set<String> names() {
        return entries.keySet();
    }

    /// The names as the package writes them.
    List<String> spelled() {
        return entries.values().stream().map(Entry::name).toList();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /// The unpacked content; reading it counts.
    Optional<InputStream> open(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(this::open);
    }

    private InputStream open(Entry entry) {
        if ((entry.flags & 1) != 0) {
            throw Refused.because(Fault.ENCRYPTED);
        }
        try {
            int local = position(entry.offset);
            if (bytes.getInt(local) != LOCAL) {
                throw Refused.part(Fault.DAMAGED, entry.name);
            }
            int start = local + 30 + number(local + 26) + number(local + 28);
            int length = position(entry.packed);
            if (start > bytes.limit() - length) {
                throw Refused.part(Fault.DAMAGED, entry.name);
            }
            var packed = new ByteArrayInputStream(bytes.array(), start, length);
            return new Counted(
                    switch (entry.method) {
                        case 0 -> packed;
                        case 8 -> new InflaterInputStream(packed, new Inflater(true), 1 << 15);
                        default -> throw Refused.part(Fault.DAMAGED, entry.name);
                    },
                    entry);
        } catch (IndexOutOfBoundsException outside) {
            throw Refused.part(Fault.DAMAGED, entry.name);
        }
    }

    private int position(long value) {
        if (value < 0 || value > bytes.limit()) {
            throw Refused.damaged();
        }
        return (int) value;
    }

    private int number(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /// Counts what comes out, and holds the whole against its checksum.
    private final class Counted extends FilterInputStream {
        private final Entry entry;
        private final CRC32 crc = new CRC32();
        private long total;

        Counted(InputStream in, Entry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            if (count > 0) {
                total += count;
                meter.unpacked(count, total, entry.packed);
                crc.update(into, offset, count);
            } else if (count < 0 && (int) crc.getValue() != entry.crc) {
                throw new EOFException("checksum");
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 15)).length;
        }
    }
}
