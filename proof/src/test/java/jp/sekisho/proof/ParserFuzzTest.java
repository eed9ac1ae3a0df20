package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.UnaryOperator;

/// Every parser either refuses with [Malformed] or reads what its writer writes back, byte for byte.
///
/// In a normal build this runs over the kept inputs; `JAZZER_FUZZ=1 mvn test -pl proof
/// -Dtest='ParserFuzzTest#leaf'` goes hunting, one parser a run.
class ParserFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void leaf(byte[] input) {
        comesBack(input, bytes -> Leaf.parse(bytes).bytes());
    }

    @FuzzTest(maxDuration = "20s")
    void note(byte[] input) {
        comesBack(input, bytes -> SignedNote.parse(bytes).bytes());
    }

    @FuzzTest(maxDuration = "20s")
    void checkpoint(byte[] input) {
        comesBack(new String(input, UTF_8), text -> Checkpoint.parse(text).text());
        assertThat(SampleLog.TRUST.open(input)).isInstanceOf(CheckpointReading.Refused.class);
    }

    @FuzzTest(maxDuration = "20s")
    void rotation(byte[] input) {
        comesBack(new String(input, UTF_8), text -> KeyRotation.parse(text).text());
    }

    @FuzzTest(maxDuration = "20s")
    void verifierKey(byte[] input) {
        comesBack(new String(input, UTF_8), text -> VerifierKey.parse(text).toString());
    }

    @FuzzTest(maxDuration = "20s")
    void signingKey(byte[] input) {
        comesBack(new String(input, UTF_8), text -> SigningKey.parse(text).secretText());
    }

    @FuzzTest(maxDuration = "20s")
    void bundle(byte[] input) {
        EntryBundle bundle = new EntryBundle(0, 3);
        comesBack(input, bytes -> bundle.contents(bundle.entries(bytes)));
    }

    @FuzzTest(maxDuration = "20s")
    void filePath(byte[] input) {
        comesBack(new String(input, UTF_8), text -> LogFile.parse(text).path());
    }

    @FuzzTest(maxDuration = "20s")
    void entryProof(byte[] input) {
        comesBack(input, bytes -> EntryProof.parse(bytes).bytes());
    }

    @FuzzTest(maxDuration = "20s")
    void compactRange(byte[] input) {
        comesBack(input, bytes -> CompactRange.fromBytes(bytes).toBytes());
    }

    /// What people type has many spellings, so here only refusing cleanly counts.
    @FuzzTest(maxDuration = "20s")
    void paper(byte[] input) {
        String text = new String(input, UTF_8);
        try {
            PaperCheckpoint.parse("1", text).agreesWith(Hash.EMPTY_ROOT);
            PaperCheckpoint.parse(text, "0000 0000 0000 0000");
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }

    /// A row may hold anything at all.
    @FuzzTest(maxDuration = "20s")
    void row(byte[] input) {
        Verifier verifier = new Verifier(List.of());
        verifier.add(Entry.stored(input, input, input, input));
        assertThat(verifier.finish()).isInstanceOf(Outcome.Damaged.class);
    }

    private static <T> void comesBack(T input, UnaryOperator<T> readAndWrite) {
        try {
            assertThat(readAndWrite.apply(input)).isEqualTo(input);
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }
}
