package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedNoteTest {

    /// The example of C2SP signed-note, with its key.
    private static final String EXAMPLE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final VerifierKey EXAMPLE_KEY =
            VerifierKey.parse(
                    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final SigningKey KEY = SigningKey.generate("log.example");
    private static final SigningKey WITNESS = SigningKey.generate("witness.example");

    @Test
    void readsAndVerifiesTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.parse(EXAMPLE.getBytes(UTF_8));

        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.signatures())
                .singleElement()
                .satisfies(s -> assertThat(s.signer()).isEqualTo("example.com/foo+530d903a"));
        assertThat(note.check(List.of(EXAMPLE_KEY)))
                .isEqualTo(new NoteCheck.Signed(List.of(EXAMPLE_KEY)));
        assertThat(note).hasToString(EXAMPLE);
        assertThat(note.bytes()).isEqualTo(EXAMPLE.getBytes(UTF_8));
    }

    @Test
    void theTextMayHoldBlankLinesAndEndsAtTheLastOne() {
        SignedNote note = SignedNote.sign("一行\n\n\n二行\n", KEY);

        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(signers(note, KEY)).containsExactly(KEY.verifier());
    }

    @Test
    void signaturesByStrangersAreIgnored() {
        SignedNote note = SignedNote.sign("text\n", WITNESS, KEY);

        assertThat(signers(note, KEY)).containsExactly(KEY.verifier());
        assertThat(signers(note, KEY, WITNESS)).containsExactly(WITNESS.verifier(), KEY.verifier());
        assertThat(note.check(List.of(EXAMPLE_KEY)))
                .isEqualTo(
                        new NoteCheck.NoKnownSigner(
                                List.of(
                                        "witness.example+" + WITNESS.verifier().idText(),
                                        "log.example+" + KEY.verifier().idText())));
    }

    @Test
    void aStrangerWhoSharesOnlyNameOrOnlyIdStaysAStranger() {
        SigningKey sameName = SigningKey.generate("log.example");
        NoteSignature real = KEY.sign("text\n");
        NoteSignature sameId = new NoteSignature("other.example", real.base64());

        assertThat(SignedNote.sign("text\n", sameName).check(List.of(KEY.verifier())))
                .isInstanceOf(NoteCheck.NoKnownSigner.class);
        assertThat(new SignedNote("text\n", List.of(sameId)).check(List.of(KEY.verifier())))
                .isInstanceOf(NoteCheck.NoKnownSigner.class);
        assertThat(new SignedNote("text\n", List.of(sameId, real)).check(List.of(KEY.verifier())))
                .isInstanceOf(NoteCheck.Signed.class);
    }

    @Test
    void aWrongSignatureInTheNameOfAKnownKeySpoilsTheNote() {
        NoteSignature overOtherText = KEY.sign("other text\n");
        SignedNote note = new SignedNote("text\n", List.of(WITNESS.sign("text\n"), overOtherText));

        assertThat(note.check(List.of(KEY.verifier(), WITNESS.verifier())))
                .isEqualTo(new NoteCheck.WrongSignature(KEY.verifier()));
        assertThat(note.check(List.of(WITNESS.verifier()))).isInstanceOf(NoteCheck.Signed.class);
    }

    @Test
    void aSignatureOfAnotherLengthIsWrongRatherThanAnError() {
        String id =
                Base64.getEncoder().encodeToString(new byte[] {0x53, 0x0d, (byte) 0x90, 0x3a, 1});
        SignedNote note =
                new SignedNote("text\n", List.of(new NoteSignature("example.com/foo", id)));

        assertThat(note.check(List.of(EXAMPLE_KEY)))
                .isEqualTo(new NoteCheck.WrongSignature(EXAMPLE_KEY));
    }

    @Test
    void everyFlippedBitIsRefusedOrNoLongerSigned() {
        byte[] bytes = EXAMPLE.getBytes(UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(SignedNote.parse(flipped).check(List.of(EXAMPLE_KEY)))
                        .isNotInstanceOf(NoteCheck.Signed.class);
            } catch (Malformed refused) {
                assertThat(refused.what()).isEqualTo("signed note");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\n'       | '\r\n'      | no control character but LF",
                "'—'        | '-'         | — name base64",
                "'—'        | '–'         | — name base64",
                "'— '       | '—'         | — name base64",
                "' Uw2Q'    | '  Uw2Q'    | a key name and padded base64",
                "com/       | 'com/+'     | a key name and padded base64",
                "com/       | 'com/\u3000'| a key name and padded base64",
                "aQM=       | aQM         | a key name and padded base64",
                "aQM=       | 'aQM= '     | a key name and padded base64",
                "aQM=       | aQN=        | a key name and padded base64",
                "'aQM=\n'   | aQM=        | signature lines that end in LF",
                "'aQM=\n'   | 'aQM=\n\n'  | signature lines that end in LF",
                "'.\n\n'    | '.\n'       | a blank line before the signatures",
                "'an '      | 'an\t'      | no control character but LF",
                "'an '      | 'an\0'      | no control character but LF"
            })
    void refusesWhatIsNoNote(String from, String to, String expected) {
        String text = EXAMPLE.replace(from, to);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SignedNote.parse(text.getBytes(UTF_8)))
                .withMessageContaining(expected);
    }

    @Test
    void refusesBytesThatAreNoUtf8AndSaysWhere() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SignedNote.parse("ab\u00e9\n\n— x".getBytes(ISO_8859_1)))
                .withMessage("signed note, byte 2: expected UTF-8, found 0xe9");
        // A truncated character at the very end.
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(
                        () -> SignedNote.parse(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x80}))
                .withMessage("signed note, byte 2: expected UTF-8, found 0xe2");
    }

    @Test
    void countsOfSignaturesAndBytesAreBounded() {
        NoteSignature line = KEY.sign("text\n");
        List<NoteSignature> hundred = Collections.nCopies(100, line);
        SignedNote note = new SignedNote("text\n", hundred);

        assertThat(signers(SignedNote.parse(note.bytes()), KEY)).hasSize(1);
        byte[] tooMany = (note + "— " + line.name() + " " + line.base64() + "\n").getBytes(UTF_8);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SignedNote.parse(tooMany))
                .withMessageContaining("at most 100 signatures");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SignedNote.parse(new byte[1_000_001]))
                .withMessageContaining("at most 1000000 bytes");
    }

    @Test
    void aTextThatCannotBeANoteIsNotSigned() {
        for (String text : List.of("", "no newline", "a\tb\n", "a\r\n", "\ud800\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign(text, KEY));
        }
    }

    private static List<VerifierKey> signers(SignedNote note, SigningKey... known) {
        List<VerifierKey> keys = Arrays.stream(known).map(SigningKey::verifier).toList();
        return switch (note.check(keys)) {
            case NoteCheck.Signed(List<VerifierKey> signers) -> signers;
            case NoteCheck.WrongSignature(VerifierKey key) -> throw new AssertionError(key);
            case NoteCheck.NoKnownSigner(List<String> signers) -> throw new AssertionError(signers);
        };
    }
}
