package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KilledTest {
    private static final int KILLS = 10;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        assertThat(new Kills().run(KILLS, _ -> {})).isGreaterThan(KILLS);
    }
}
