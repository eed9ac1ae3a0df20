package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.sekisho.cli.Typed;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Backup;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A backup from before the ledger passed to a new key, and a checkpoint of that new key.
class RolledBackTest {
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final RecoveryKey KEY = RecoveryKey.generate();

    private Path place;
    private Backup.Made made;
    private Path early;
    private Path later;

    @BeforeEach
    void aNewKeyAfterTheBackup() throws Exception {
        place = Files.createTempDirectory("sekisho-rolled");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var office = Installation.open(place.resolve("data"))) {
            office.get(People.class).register("前", "", "");
            early = checkpoint(office, "early");
            KEY.recipient().write(office.root());
            try (var connection = office.postgres().login(Role.BACKUP).connect()) {
                made = Backup.make(office.root(), connection, place, NOW);
            }
            try (var connection = office.postgres().login(Role.APP).connect()) {
                LedgerRotation.rotate(office.root(), connection, "command", "異動", NOW);
            }
            office.get(People.class).register("後", "", "");
            later = checkpoint(office, "later");
        }
    }

    @AfterEach
    void end() throws Exception {
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private Path checkpoint(Installation office, String name) throws Exception {
        try (var connection = office.postgres().login(Role.APP).connect()) {
            var note = LedgerCheckpoints.issue(connection, LedgerKey.of(office.root()), NOW);
            return Files.write(place.resolve(name), note.bytes());
        }
    }

    private Path restored(String name, List<byte[]> notes) throws SQLException {
        var target = place.resolve(name);
        new Restore(Archive.open(made.file()), KEY, Schema.installed(), _ -> {})
                .into(target, notes, NOW);
        return target;
    }

    private static Typed verify(Path data, Path checkpoint) {
        return Typed.run("ledger", "verify", "--data", "" + data, "--checkpoint", "" + checkpoint);
    }

    @Test
    void theRestoreAdmitsItAndItReadsAsRolledBack() throws Exception {
        var notes = List.of(Files.readAllBytes(early), Files.readAllBytes(later));
        var data = restored("told", notes);
        var admitted = verify(data, later);
        assertThat(admitted.out()).contains("巻き戻し", "申告されています", "署名は確かめられません");
        assertThat(admitted.code()).isZero();
        assertThat(verify(data, early).code()).isZero();

        var silent = restored("silent", List.of());
        var said = verify(silent, later);
        assertThat(said.out()).contains("巻き戻し", "申告されていません").doesNotContain("書換えか削除があります");
        assertThat(said.code()).isOne();
    }
}
