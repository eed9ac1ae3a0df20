package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    /// The example of C2SP signed-note.
    private static final String EXAMPLE =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void readsTheExampleOfTheSpecification() {
        VerifierKey key = VerifierKey.parse(EXAMPLE);

        assertThat(key).hasToString(EXAMPLE).isEqualTo(VerifierKey.parse(EXAMPLE));
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.id()).isEqualTo(0x530d903a);
        assertThat(key.idText()).isEqualTo("530d903a");
    }

    @Test
    void readsAKeyWhoseBase64HoldsAPlus() {
        String vkey = null;
        while (vkey == null || vkey.chars().filter(c -> c == '+').count() < 3) {
            vkey = SigningKey.generate("log").verifier().toString();
        }
        assertThat(VerifierKey.parse(vkey)).hasToString(vkey);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com/foo+, example.com/fo+",
        "example.com/foo+, +",
        "example.com/foo+, 'example.com/ foo+'",
        "example.com/foo+, 'example.com/foo\u3000+'",
        "530d903a, 530d903b",
        "530d903a, 530D903A",
        "530d903a, 0530d903a",
        "+530d903a, ''",
        "+Aek, +Aelk",
        "+Aek, +Bek",
        "3U2k, 3U2",
        "3U2k, 3Q==",
        "3U2k, '3U2k\n'"
    })
    void refusesEveryOtherSpelling(String from, String to) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> VerifierKey.parse(EXAMPLE.replace(from, to)))
                .withMessageStartingWith("verifier key: expected ");
    }

    @Test
    void refusesWhatIsNoPointOfTheCurve() {
        // y = 2 has no x on edwards25519.
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() ->
                        VerifierKey.parse(
                                "log+00000000+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .withMessageContaining("a point of the curve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a+b", "a\tb", "a\u00a0b", "a\u0085b", "a\u2028b", "a\ud800b"})
    void refusesANameThatNoNoteCanHold(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.generate(name))
                .withMessageStartingWith("a key name has neither spaces nor '+'");
    }
}
