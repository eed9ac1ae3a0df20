package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Directory.Held;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.wire.Want;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LdifTest {
    /// Once took minutes: each further line end doubled the ways to read them.
    @Test
    void many_empty_lines_are_passed_in_an_instant() {
        var bytes = ("\n".repeat(10_000) + "dn: cn=late\n").getBytes(UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThat(((Directory) Told.about(bytes, Want.DIRECTORY)).entries())
                                .singleElement()
                                .satisfies(entry -> assertThat(entry.line()).isEqualTo(10_001)));
    }

    @Test
    void entries_are_unfolded_and_decoded() {
        var directory =
                read(
                        """
                        # a comment
                          that is folded
                        version: 1

                        dn:: Q049
                         56We6LC3
                        cn: two
                          words
                        empty:
                        objectGUID:: AAECAwQFBgcICQoLDA0ODw==
                        jpegPhoto:< file:///etc/passwd

                        dn: cn=next
                        changetype: modify
                        add: x
                        -
                        """);
        assertThat(directory.entries()).extracting(Directory.Entry::line).containsExactly(5, 13);
        var first = directory.entries().getFirst();
        assertThat(first.text("DN")).contains("CN=神谷");
        assertThat(first.text("cn")).contains("two words");
        assertThat(first.text("empty")).contains("");
        assertThat(first.attributes())
                .extracting(Directory.Attribute::held)
                .contains(
                        new Held.Bytes("000102030405060708090a0b0c0d0e0f"),
                        new Held.Reference("file:///etc/passwd"));
        assertThat(directory.entries().getLast().attributes())
                .extracting(Directory.Attribute::name)
                .containsExactly("dn", "changetype", "add", "-");
    }

    @Test
    void identifiers_are_bytes_even_when_they_look_like_text() {
        var directory = read("dn: x\nobjectGUID:: QUJDREVGR0hJSktMTU5PUA==\n");
        assertThat(directory.entries().getFirst().attributes().getLast().held())
                .isEqualTo(new Held.Bytes("4142434445464748494a4b4c4d4e4f50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dn: x\nno colon here\n",
                "dn: x\ncn:: not base64!\n",
                "dn: x\n: nothing\n",
                "dn: x\n\ncn: no entry\n",
            })
    void what_is_no_entry_is_named_by_its_line(String text) {
        var outcome = Told.about(text.getBytes(UTF_8), Want.DIRECTORY);
        assertThat(outcome)
                .isIn(
                        new Refusal(Refusal.Reason.DAMAGED, "spot.line", List.of("2")),
                        new Refusal(Refusal.Reason.DAMAGED, "spot.line", List.of("3")));
    }

    private static Directory read(String text) {
        return (Directory) Told.about(text.getBytes(UTF_8), Want.DIRECTORY);
    }
}
