package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

    private static final String ZEROS = "0".repeat(64);

    private static final String TEXT =
            """
            {"action":"policy.edition.accept","actor":"person:7","commitment":"%s",\
            "sequence":12407,"subject":"edition:01","time":1795498972000,"version":1}\
            """
                    .formatted(ZEROS);

    private static final Leaf LEAF =
            new Leaf(
                    "policy.edition.accept",
                    "person:7",
                    Hash.ofHex(ZEROS),
                    12407,
                    "edition:01",
                    1795498972000L,
                    1);

    @Test
    void isWrittenAsTheTemplateSays() {
        assertThat(new String(LEAF.bytes(), US_ASCII)).isEqualTo(TEXT);
        assertThat(Leaf.parse(TEXT.getBytes(US_ASCII))).isEqualTo(LEAF);
    }

    @Test
    void theGreatestLeafFitsIntoABundle() {
        String id = "z".repeat(200);
        Leaf greatest =
                new Leaf(
                        "a.b." + "c".repeat(196),
                        id,
                        Hash.ofHex("f".repeat(64)),
                        Leaf.MAX_INTEGER,
                        id,
                        Leaf.MAX_INTEGER,
                        Integer.MAX_VALUE);

        assertThat(Leaf.parse(greatest.bytes())).isEqualTo(greatest);
        assertThat(greatest.bytes()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"action"              | {^ "action"
                    "actor":"person:7"     | "actor":"^Person:7"
                    "actor":"person:7"     | "actor":"^"
                    "actor":"person:7"     | "actor":"person^ 7"
                    "actor":"person:7"     | "actor":"per^\\u0073on:7"
                    policy.edition.accept  | policy.edition^
                    policy.edition.accept  | policy.^.accept
                    policy.edition.accept  | a.b.c^.d
                    "commitment":"0        | "commitment":"^A
                    "commitment":"0        | "commitment":"0^"
                    12407                  | 0^12407
                    12407                  | 12407^.0
                    12407                  | ^-1
                    12407                  | 900719925474099^2
                    12407                  | 999999999999999^99999
                    12407                  | 1^e3
                    "version":1            | "version":^0
                    "version":1            | "version":214748364^8
                    "version":1            | "version":1^,"x":1
                    "version":1            | "version":^"1"
                    "time"                 | "tim^\\u0065"
                    """)
    void refusesWhatTheTemplateWouldNotWriteAndSaysWhere(String from, String to) {
        String marked = TEXT.replace(from.strip(), to.strip());
        int position = marked.indexOf('^');
        String text = marked.replace("^", "");

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Leaf.parse(text.getBytes(US_ASCII)))
                .withMessageStartingWith("leaf, byte " + position + ": expected ")
                .satisfies(e -> assertThat(e.position()).isEqualTo(position));
    }

    @Test
    void refusesEveryPrefixAndAnythingAfterTheEnd() {
        for (int length = 0; length < TEXT.length(); length++) {
            byte[] prefix = TEXT.substring(0, length).getBytes(US_ASCII);
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> Leaf.parse(prefix))
                    .withMessageEndingWith("found the end");
        }
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Leaf.parse((TEXT + "\n").getBytes(US_ASCII)))
                .withMessage(
                        "leaf, byte %d: expected the end, found 0x0a".formatted(TEXT.length()));
    }

    @Test
    void refusesEveryFlippedBitOrReadsAnotherLeaf() {
        byte[] bytes = TEXT.getBytes(US_ASCII);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                Leaf read = Leaf.parse(flipped);
                assertThat(read).isNotEqualTo(LEAF);
                assertThat(read.bytes()).isEqualTo(flipped);
            } catch (Malformed refused) {
                assertThat(refused.position()).isBetween(0, bytes.length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "A.b.c", "a.1.c", "a.b.", ".b.c", "a.b.c d", "規"})
    void refusesAnActionThatIsNotModuleNounVerb(String action) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf(action, "a", Hash.EMPTY_ROOT, 0, "s", 0, 1))
                .withMessage("action of a leaf cannot be \"" + action + "\"");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf("a.b.c", "a", Hash.EMPTY_ROOT, -1, "s", 0, 1))
                .withMessage("sequence of a leaf cannot be \"-1\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf("a.b.c", "a", Hash.EMPTY_ROOT, 0, "s", 1L << 53, 1))
                .withMessage("time of a leaf cannot be \"9007199254740992\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf("a.b.c", "a", Hash.EMPTY_ROOT, 0, "s", 0, 0))
                .withMessage("version of a leaf cannot be \"0\"");
    }
}
