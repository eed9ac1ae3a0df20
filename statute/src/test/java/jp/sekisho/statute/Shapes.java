package jp.sekisho.statute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The sample regulations of the tests: one text for each shape in which regulations come.
final class Shapes {

    private Shapes() {}

    static String text(String name) {
        return resource(name + ".txt");
    }

    static String resource(String name) {
        try (InputStream in = Shapes.class.getResourceAsStream("shapes/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource shapes/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<String> names() {
        return resource("index.txt").lines();
    }
}
