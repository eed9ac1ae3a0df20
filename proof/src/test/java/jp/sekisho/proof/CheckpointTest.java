package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    /// The example of C2SP tlog-checkpoint.
    private static final String EXAMPLE =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    @Test
    void readsTheExampleOfTheSpecification() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root().hex()).startsWith("0ac5186a");
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
    }

    @Test
    void keepsExtensionLines() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "more\nand more\n");

        assertThat(checkpoint.extensions()).containsExactly("more", "and more");
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE + "more\nand more\n");
    }

    @ParameterizedTest
    @CsvSource({
        "20852163, 020852163",
        "20852163, +20852163",
        "20852163, -1",
        "20852163, ''",
        "20852163, '20852163 '",
        "20852163, 9223372036854775808",
        "20852163, ２０８５２１６３",
        "20852163, 0",
        "q2I=, q2I",
        "q2I=, q2J=",
        "q2I=, ''",
        "'q2I=\n', q2I=",
        "'q2I=\n', 'q2I=\n\n'",
        "'q2I=\n', 'q2I=\n\nmore\n'",
        "example.com/behind-the-sofa, ''",
        "'example.com/behind-the-sofa\n', ''",
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=, abababababababababababababababababababababababababababababababab"
    })
    void refusesEveryOtherSpelling(String from, String to) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Checkpoint.parse(EXAMPLE.replace(from, to)));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("log", -1, Hash.EMPTY_ROOT))
                .withMessage("size must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a\nb", 0, Hash.EMPTY_ROOT))
                .withMessageContaining("one line of text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("log", 0, Hash.EMPTY_ROOT, List.of("")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("log", 0, Hash.ofLeaf(new byte[0])))
                .withMessageContaining("the root of no leaves");
    }
}
