package jp.sekisho.detect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Unpacks the plain files of a .tar.gz: headers of 512 bytes, contents padded to 512.
final class Tar {
    private Tar() {}

    static void unpack(Path archive, Path folder) throws IOException {
        byte[] header = new byte[512];
        String longName = null;
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(
                                new GZIPInputStream(Files.newInputStream(archive), 1 << 16)))) {
            while (true) {
                in.readFully(header);
                if (header[0] == 0) {
                    return;
                }
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes((size + 511) / 512 * 512);
                String prefix = text(header, 345, 155);
                String name =
                        longName != null
                                ? longName
                                : (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
                longName = null;
                switch (header[156]) {
                    case 'L' -> longName = text(content, 0, size);
                    case 'x' -> longName = pathOf(text(content, 0, size));
                    case '0', 0 -> {
                        Path file = folder.resolve(name);
                        Files.createDirectories(file.getParent());
                        Files.write(file, java.util.Arrays.copyOf(content, size));
                    }
                    default -> {}
                }
            }
        } catch (EOFException e) {
            // The archive ends without its two empty blocks.
        }
    }

    private static String pathOf(String extended) {
        return extended.lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf(" path=") + 6))
                .findFirst()
                .orElse(null);
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
