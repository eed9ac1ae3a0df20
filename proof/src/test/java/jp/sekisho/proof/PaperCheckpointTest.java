package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperCheckpointTest {

    private static final Hash ROOT =
            Hash.ofHex("7c1ea90b52d4f36e0b8de41793ca6f20d5b148fe1a77c09ce62f3b058d9471aa");

    @Test
    void isPrintedInFourRowsOfFourGroups() {
        assertThat(PaperCheckpoint.rows(ROOT))
                .containsExactly(
                        "7c1e a90b 52d4 f36e",
                        "0b8d e417 93ca 6f20",
                        "d5b1 48fe 1a77 c09c",
                        "e62f 3b05 8d94 71aa");
        PaperCheckpoint paper = PaperCheckpoint.of(new Checkpoint("log", 12366, ROOT));
        assertThat(paper.groups()).isEqualTo("7c1e a90b 52d4 f36e");
        assertThat(paper.size()).isEqualTo(12366);
        assertThat(paper.agreesWith(ROOT)).isTrue();
        assertThat(paper.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12366     | 7c1e a90b 52d4 f36e",
                "12,366    | 7C1EA90B52D4F36E",
                "１２，３６６ | ７ｃ１ｅ　Ａ９０Ｂ　５２ｄ４　ｆ３６ｅ",
                "' 12366 ' | ' 7c1e-a90b-52d4-f36e '",
                "12366     | '7c1e a90b 52d4 f36e\t0b8d'"
            })
    void isReadHoweverAPersonTypesIt(String size, String groups) {
        PaperCheckpoint paper = PaperCheckpoint.parse(size, groups);

        assertThat(paper.size()).isEqualTo(12366);
        assertThat(paper.agreesWith(ROOT)).isTrue();
    }

    @Test
    void oneWrongDigitDoesNotAgreeAlsoInAFurtherGroup() {
        assertThat(PaperCheckpoint.parse("1", "7c1e a90b 52d4 f36f").agreesWith(ROOT)).isFalse();
        assertThat(PaperCheckpoint.parse("1", "7c1e a90b 52d4 f36e 0b8e").agreesWith(ROOT))
                .isFalse();
        PaperCheckpoint whole = PaperCheckpoint.parse("1", ROOT.hex());
        assertThat(whole.complete()).isTrue();
        assertThat(whole.agreesWith(ROOT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12366 | 7c1e a90b 52d4",
                "12366 | 7c1e a90b 52d4 f36",
                "12366 | 7c1e a90b 52d4 f36e 0",
                "12366 | 7c1e a90b 52d4 f36g",
                "12366 | ''",
                "''    | 7c1e a90b 52d4 f36e",
                "-1    | 7c1e a90b 52d4 f36e",
                "1.5   | 7c1e a90b 52d4 f36e",
                "一万    | 7c1e a90b 52d4 f36e",
                "9999999999999999999 | 7c1e a90b 52d4 f36e"
            })
    void refusesWhatIsNotOnAnyPaper(String size, String groups) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> PaperCheckpoint.parse(size, groups))
                .withMessageStartingWith("paper checkpoint: expected ");
    }
}
