package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockSetBackTest {
    private static final Instant ENTERED = Instant.parse("2026-11-28T00:00:00Z");

    @TempDir private Path place;

    @Test
    void aClockBehindTheLastEntryIsSaidAtTheStartAndHarmsNothing() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var office = Installation.open(place.resolve("data"))) {
            var postgres = office.postgres();
            assertThat(Sekisho.clockSetBack(postgres, ENTERED)).isEmpty();
            office.get(People.class).register("先", "", "");
            assertThat(Sekisho.clockSetBack(postgres, ENTERED)).isEmpty();
            assertThat(Sekisho.clockSetBack(postgres, ENTERED.minusSeconds(7_200)).orElseThrow())
                    .contains("時計が戻っています", "2026-11-28 07:00", "2026-11-28 09:00")
                    .doesNotContain("\n");
            ((TestClock) office.get(Clock.class)).forward(Duration.ofHours(-2));
            office.get(People.class).register("後", "", "");
            try (var connection = postgres.login(Role.BACKUP).connect()) {
                var report = LedgerAudit.run(connection, List.of());
                assertThat(report.whole()).isTrue();
                assertThat(report.log().summary().clock().count()).isOne();
            }
        }
    }
}
