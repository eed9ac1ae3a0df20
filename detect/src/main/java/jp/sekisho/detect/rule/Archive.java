package jp.sekisho.detect.rule;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// The plain files of a tar archive, packed by gzip or not: headers of 512 bytes, contents padded to 512,
/// long names as POSIX and GNU have them.
final class Archive {
    private static final int BLOCK = 512;
    private static final int MAX_FILE = 64 << 20;
    private static final long MAX_TOTAL = 1L << 30;

    private Archive() {}

    static boolean isArchive(Path file) {
        String name = file.toString();
        return name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".tar");
    }

    /// The files whose names are wanted, in the order of the archive.
    ///
    /// @throws IOException if this is no such archive, or holds more than 1 GiB
    static Map<String, byte[]> read(Path archive, Predicate<String> wanted) throws IOException {
        try (InputStream raw = Files.newInputStream(archive);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(
                                        archive.toString().endsWith(".tar")
                                                ? raw
                                                : new GZIPInputStream(raw, 1 << 16)))) {
            return read(in, archive, wanted);
        }
    }

    private static Map<String, byte[]> read(
            DataInputStream in, Path archive, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] header = new byte[BLOCK];
        String longName = "";
        long total = 0;
        while (true) {
            try {
                in.readFully(header);
            } catch (EOFException e) {
                // The two empty blocks at the end are often left out.
                return files;
            }
            if (header[0] == 0) {
                return files;
            }
            int size = size(header, archive);
            total += size;
            if (total > MAX_TOTAL) {
                throw new IOException(archive + " holds more than 1 GiB");
            }
            byte[] content = in.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            if (content.length < size) {
                throw new IOException(archive + " is cut off");
            }
            String prefix = text(header, 345, 155);
            String name =
                    !longName.isEmpty()
                            ? longName
                            : (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
            longName = "";
            switch (header[156]) {
                case 'L' -> longName = text(content, 0, size);
                case 'x' -> longName = pathOf(text(content, 0, size));
                case '0', 0 -> {
                    if (wanted.test(name)) {
                        files.put(name, java.util.Arrays.copyOf(content, size));
                    }
                }
                default -> {}
            }
        }
    }

    private static int size(byte[] header, Path archive) throws IOException {
        String octal = text(header, 124, 12).strip();
        boolean isTar = text(header, 257, 5).equals("ustar") && octal.matches("[0-7]{1,11}");
        long size = isTar ? Long.parseLong(octal, 8) : -1;
        if (size < 0 || size > MAX_FILE) {
            throw new IOException(archive + " is no tar archive of files up to 64 MiB");
        }
        return (int) size;
    }

    private static String pathOf(String extended) {
        return extended.lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf(" path=") + 6))
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
