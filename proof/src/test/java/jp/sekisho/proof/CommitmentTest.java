package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void isTheHashOfSaltAndPayload() {
        // (head -c 32 /dev/zero; printf 関所) | sha256sum
        assertThat(Commitment.of(new byte[32], "関所".getBytes(UTF_8)).hex())
                .isEqualTo("99991ca15faf1c87fe8fcb01293222853a8dd1a8ba65e07fff03b6abc168728c");
    }

    @Test
    void saltsAreFreshAndOfOneLength() {
        assertThat(Commitment.newSalt()).hasSize(32).isNotEqualTo(Commitment.newSalt());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commitment.of(new byte[31], new byte[0]))
                .withMessage("a salt has 32 bytes, but got 31");
    }
}
