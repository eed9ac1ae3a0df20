package jp.sekisho.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The known answers of certificate transparency: eight leaves, and files of lines about them.
final class RfcVectors {

    /// The inputs that implementations of RFC 6962 have shared since the first of them.
    static final List<byte[]> LEAVES =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .toList();

    private RfcVectors() {}

    /// The lines of a resource that begin with a word, split at spaces.
    static Stream<List<String>> lines(String resource, String word) {
        try (InputStream in = RfcVectors.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split(" ")))
                    .filter(line -> line.getFirst().equals(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Hash> hashes(List<String> hex) {
        return hex.stream().map(Hash::ofHex).toList();
    }
}
