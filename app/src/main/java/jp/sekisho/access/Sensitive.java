package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/// The permissions whose pages show what concerns people; looking at them is logged.
final class Sensitive {
    private Sensitive() {}

    static Set<String> load() {
        try (var stream = Sensitive.class.getResourceAsStream("sensitive.txt")) {
            if (stream == null) {
                throw new IOException("sensitive.txt is missing from the program");
            }
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
