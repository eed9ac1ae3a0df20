package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sekisho.measures.History;
import jp.sekisho.policy.Fixtures;
import org.junit.jupiter.api.Test;

/// Nobody looks, and it is done all the same.
class JobsTest {
    private static final long PATIENCE = 30_000_000_000L;

    @Test
    void aVerdictIsWrittenDownThoughNobodyAsks() throws InterruptedException {
        try (var app = new RunningApp("2026-11-24T09:00", true)) {
            var edition = Fixtures.smallRegulation(app);
            var clause = edition.judged().getFirst().clause();
            var history = app.get(History.class);
            var end = System.nanoTime() + PATIENCE;
            while (history.of(edition.id(), clause).isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(100);
            }
        }
    }
}
