package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One extractor for all tests, and the office's own files where they are at hand.
final class Office {
    static final Path LIB = Path.of("target/lib").toAbsolutePath();
    static final Extract EXTRACT = new Extract(LIB);

    private Office() {}

    static byte[] file(String name) throws IOException {
        var file = Path.of(System.getProperty("sekisho.shared"), "data/office", name);
        assumeTrue(Files.exists(file), "without the office's files: " + file);
        return Files.readAllBytes(file);
    }

    static Workbook workbook(byte[] bytes) {
        return read(bytes, Wanted.TABLE, Workbook.class);
    }

    static Directory directory(byte[] bytes) {
        return read(bytes, Wanted.DIRECTORY, Directory.class);
    }

    static Document document(byte[] bytes) {
        return read(bytes, Wanted.DOCUMENT, Document.class);
    }

    static Refusal refusal(byte[] bytes, Wanted wanted) {
        var outcome = EXTRACT.read(bytes, wanted, Budget.ORDINARY);
        assertThat(outcome).isInstanceOf(Refusal.class);
        return (Refusal) outcome;
    }

    private static <T extends Content> T read(byte[] bytes, Wanted wanted, Class<T> type) {
        var outcome = EXTRACT.read(bytes, wanted, Budget.ORDINARY);
        assertThat(outcome).isInstanceOf(type);
        return type.cast(outcome);
    }
}
