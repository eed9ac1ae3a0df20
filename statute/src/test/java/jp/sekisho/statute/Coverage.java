package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Checks that a reading holds each character of its text exactly once, in its place, and nothing else.
final class Coverage {

    private Coverage() {}

    static void check(Reading reading) {
        String original = reading.original();
        int[] times = new int[original.length()];
        reading.root()
                .all()
                .forEach(node -> {
                    for (Passage passage : List.of(node.marker(), node.caption(), node.text())) {
                        count(passage, original, times);
                    }
                    assertThat(reading.root().range().from())
                            .isLessThanOrEqualTo(node.range().from());
                    assertThat(node.range().to()).isLessThanOrEqualTo(original.length());
                    for (Node child : node.children()) {
                        assertThat(child.range().from())
                                .isGreaterThanOrEqualTo(node.range().from());
                        assertThat(child.range().to()).isLessThanOrEqualTo(node.range().to());
                    }
                });
        for (Omission omission : reading.omissions()) {
            for (int i = omission.range().from(); i < omission.range().to(); i++) {
                times[i] += Script.isSpace(original.charAt(i)) ? 0 : 1;
            }
        }
        for (int i = 0; i < times.length; i++) {
            int expected = Script.isSpace(original.charAt(i)) ? 0 : 1;
            assertThat(times[i]).as("character " + i + " of\n" + original).isEqualTo(expected);
        }
    }

    private static void count(Passage passage, String original, int[] times) {
        for (int i = 0; i < passage.text().length(); i++) {
            char c = passage.text().charAt(i);
            if (!Script.isSpace(c)) {
                assertThat(original.charAt(passage.originalAt(i))).isEqualTo(c);
                times[passage.originalAt(i)]++;
            }
        }
    }
}
