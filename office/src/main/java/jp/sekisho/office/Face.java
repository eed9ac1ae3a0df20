package jp.sekisho.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A face that papers are set in, read once: BIZ UDPGothic, and Noto Sans JP for what it lacks.
final class Face {
    static final Face REGULAR = new Face("BIZUDPGothic-Regular.ttf");
    static final Face BOLD = new Face("BIZUDPGothic-Bold.ttf");
    static final Face FALLBACK = new Face("NotoSansJP-Regular.ttf");

    private final byte[] bytes;

    private Face(String file) {
        try (var stream = Face.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IOException(file + " is missing from the program");
            }
            bytes = stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
