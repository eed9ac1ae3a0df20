package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryProofTest {

    private final SampleLog log = SampleLog.of(10, 1);
    private final HashReader reader =
            HashReader.ofLeaves(i -> Hash.ofLeaf(log.rows.get((int) i).leaf()));
    private final EntryProof proof =
            new EntryProof(
                    InclusionProof.of(7, 10, reader), log.checkpoint(10).sign(SampleLog.KEY));

    @Test
    void provesItsEntryAndNoOther() {
        EntryProof read = EntryProof.parse(proof.bytes());

        assertThat(read).isEqualTo(proof);
        assertThat(read.check(log.rows.get(7).leaf())).isEqualTo(new ProofCheck.Proven());
        assertThat(read.check(log.rows.get(6).leaf())).isInstanceOf(ProofCheck.OtherRoot.class);
        assertThat(SampleLog.TRUST.open(read.checkpoint().bytes()))
                .isInstanceOf(CheckpointReading.Trusted.class);
    }

    @Test
    void isTheTextOfTheSpecification() {
        assertThat(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 7\n")
                .contains("=\n\n" + SampleLog.ORIGIN + "\n10\n")
                .endsWith("=\n");
    }

    @ParameterizedTest
    @CsvSource({
        "@v1, @v2",
        "index 7, index 07",
        "index 7, index 10",
        "index 7, index -1",
        "index 7, index x",
        "index 7, index",
        "'index 7\n', ''",
        "'index 7\n', 'index 7\n\n'",
        "'index 7\n', 'index 7\r\n'",
        "'index 7\n', 'extra AA==\nindex 7\n'",
        "'\n10\n', '\n100\n'",
        "'\n10\n', '\n1\n'",
        "'\n\n', '\n'",
        "—, -"
    })
    void refusesEveryOtherText(String from, String to) {
        byte[] bent = proof.toString().replace(from, to).getBytes(UTF_8);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryProof.parse(bent));
    }

    @Test
    void refusesAProofThatDoesNotFitItsCheckpoint() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() ->
                        new EntryProof(
                                InclusionProof.of(7, 9, reader),
                                log.checkpoint(10).sign(SampleLog.KEY)))
                .withMessage("entry proof: expected a proof in the tree of size 10, found size 9");
    }
}
