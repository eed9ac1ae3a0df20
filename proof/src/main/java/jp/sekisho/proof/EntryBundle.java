package jp.sekisho.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries, the leaves of the level 0 tile of the same index (C2SP tlog-tiles).
///
/// @param index from 0
/// @param width how many entries: 256, or fewer at the end
public record EntryBundle(long index, int width) implements LogFile {

    /// The longest entry that fits: the length before each is an unsigned 16-bit number.
    public static final int MAX_ENTRY = 65_535;

    public EntryBundle {
        TilePath.check(index, width);
    }

    /// The bundle of this index as a log of this size has it.
    static EntryBundle in(long index, long size) {
        return new EntryBundle(index, (int) Math.min(FULL, size - index * FULL));
    }

    @Override
    public String path() {
        return "tile/entries/" + TilePath.of(index, width);
    }

    @Override
    public String contentType() {
        return "application/octet-stream";
    }

    @Override
    public boolean belongsTo(long size) {
        return TilePath.belongs(index, width, size);
    }

    /// The same bundle when it is full.
    EntryBundle full() {
        return new EntryBundle(index, FULL);
    }

    /// The contents: before each entry its length, big-endian.
    public byte[] contents(List<byte[]> entries) {
        if (entries.size() != width) {
            throw new IllegalArgumentException(
                    "%s has %d entries, but got %d".formatted(path(), width, entries.size()));
        }
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            requireFits(entry);
            contents.write(entry.length >>> 8);
            contents.write(entry.length);
            contents.writeBytes(entry);
        }
        return contents.toByteArray();
    }

    /// The entries that the contents hold.
    ///
    /// @throws Malformed with the position, if they are not exactly as many as the width says
    public List<byte[]> entries(byte[] contents) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        while (entries.size() < width) {
            int end = end(contents, at);
            entries.add(Arrays.copyOfRange(contents, at + Short.BYTES, end));
            at = end;
        }
        if (at < contents.length) {
            throw new Malformed(path(), at, "the end", contents.length - at + " more bytes");
        }
        return entries;
    }

    /// Where the entry that begins here ends.
    private int end(byte[] contents, int at) {
        if (contents.length - at < Short.BYTES) {
            throw new Malformed(path(), at, "an entry", contents.length - at + " bytes");
        }
        int length = ((contents[at] & 0xFF) << 8) | (contents[at + 1] & 0xFF);
        int left = contents.length - at - Short.BYTES;
        if (left < length) {
            throw new Malformed(path(), at, "an entry of " + length + " bytes", left + " bytes");
        }
        return at + Short.BYTES + length;
    }

    static void requireFits(byte[] entry) {
        if (entry.length > MAX_ENTRY) {
            throw new IllegalArgumentException(
                    "an entry has at most %d bytes, but this one has %d"
                            .formatted(MAX_ENTRY, entry.length));
        }
    }
}
