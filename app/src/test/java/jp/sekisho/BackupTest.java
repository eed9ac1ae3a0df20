package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerOrigin;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Backup;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A backup of a program that is being used, and all that comes back of it.
class BackupTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant THEN = Instant.parse("2026-11-27T17:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final RecoveryKey KEY = RecoveryKey.generate();

    private static Path place;
    private static RunningApp app;
    private static Backup.Made made;
    private static Map<String, String> before;
    private static byte[] earlier;
    private static byte[] later;

    @BeforeAll
    static void anOfficeAtWork() throws Exception {
        place = Files.createTempDirectory("sekisho-backup");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        app = new RunningApp("2026-11-24T09:00");
        Fixtures.smallRegulation(app);
        app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, DAY);
        for (int n = 0; n < 30; n++) {
            app.get(People.class).register("神\uFA19\t\\N " + n, "かみ\n", "00" + n);
        }
        var folder = app.database.folder().root();
        KEY.recipient().write(folder);
        try (var connection = app.database.login(Role.APP).connect()) {
            earlier = LedgerCheckpoints.issue(connection, LedgerKey.of(folder), THEN).bytes();
        }
        app.get(People.class).register("後から", "", "");
        before = contents(app.database.login(Role.BACKUP));
        made = backup(THEN);
        app.get(People.class).register("バックアップの後", "", "");
        try (var connection = app.database.login(Role.APP).connect()) {
            later = LedgerCheckpoints.issue(connection, LedgerKey.of(folder), THEN).bytes();
        }
    }

    @AfterAll
    static void end() throws IOException {
        app.close();
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static Backup.Made backup(Instant at) throws SQLException {
        try (var connection = app.database.login(Role.BACKUP).connect()) {
            return Backup.make(app.database.folder().root(), connection, place, at);
        }
    }

    private static Restore restore(Path file) {
        return new Restore(Archive.open(file), KEY, Schema.installed(), _ -> {});
    }

    /// Every row of every table, as digests. Numbers of transactions and sessions are not restored.
    private static Map<String, String> contents(Login login) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = login.connect();
                var sql = connection.createStatement()) {
            sql.execute("set timezone = 'UTC'");
            var tables = new ArrayList<String>();
            try (var rows =
                    sql.executeQuery(
                            """
                            select schemaname || '.' || tablename from pg_tables
                             where schemaname not in ('pg_catalog', 'information_schema')
                               and tablename !~ '^(session.*|setup_token|flyway_schema_history)$'
                            """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                var row = table.equals("ledger.row") ? "(relation, id, sequence, digest)" : "t";
                try (var rows =
                        sql.executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(%s::text), '' order by md5(%s::text))), '') from %s t"
                                        .formatted(row, row, table))) {
                    rows.next();
                    contents.put(table, rows.getString(1));
                }
            }
        }
        return contents;
    }

    @Test
    void everythingComesBackAndTheLedgerGoesOnUnderItsNewName() throws Exception {
        var target = place.resolve("restored");
        var restored = restore(made.file()).into(target, List.of(earlier, later), NOW);
        assertThat(restored.total()).isEqualTo(made.total());
        try (var folder = DataFolder.existing(target);
                var postgres = Postgres.start(folder)) {
            var found = contents(postgres.login(Role.BACKUP));
            for (var table : List.of("entry", "payload", "checkpoint", "module")) {
                // The ledger has gone on.
                found.remove("ledger." + table);
            }
            assertThat(before).containsAllEntriesOf(found).hasSize(found.size() + 4);
            goesOn(folder, postgres);
            oldCheckpointsKeepTheirMeaning(target, postgres);
        }
        assertThat(folderOf(target)).isEqualTo(folderOf(app.database.folder().root()));
    }

    private static String folderOf(Path data) throws IOException {
        return Files.readString(data.resolve("sekisho.properties"));
    }

    private static void goesOn(DataFolder folder, Postgres postgres) throws SQLException {
        var logins = Logins.of(postgres);
        try (var context =
                Sekisho.application(folder, logins, new TestClock("2026-11-28T09:00"))
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sekisho.jobs=false")) {
            context.getBean(People.class).register("復元の後", "", "");
            assertThat(context.getBean(People.class).count(DAY)).isGreaterThanOrEqualTo(0);
        }
        try (var connection = postgres.login(Role.APP).connect();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("insert into organization.organ (id) values (gen_random_uuid())");
            assertThatThrownBy(connection::commit).hasMessageContaining("has no entry");
        }
    }

    private static void oldCheckpointsKeepTheirMeaning(Path target, Postgres postgres)
            throws SQLException {
        var trust = LedgerTrust.of(target);
        assertThat(trust.now().origin()).endsWith("/2");
        assertThat(trust.open("later", later))
                .isInstanceOfSatisfying(
                        LedgerTrust.Said.RolledBack.class,
                        gone -> assertThat(gone.restored()).isEqualTo(made.total().entries()));
        try (var connection = postgres.login(Role.BACKUP).connect()) {
            assertThat(LedgerOrigin.admitted(connection)).containsExactly(new String(later, UTF_8));
            var claims = new ArrayList<>(LedgerCheckpoints.kept(connection, trust));
            var held = (LedgerTrust.Said.Held) trust.open("earlier", earlier);
            claims.add(held.claim());
            var report = LedgerAudit.run(connection, claims);
            assertThat(report.whole()).isTrue();
            assertThat(report.log().summary().matched())
                    .extracting(jp.sekisho.proof.Outcome.Matched::label)
                    .contains("earlier");
        }
    }

    @Test
    void aDrillRestoresAndLeavesNothing() throws SQLException {
        var scratch = place.resolve("drill");
        var restored = restore(made.file()).drill(scratch);
        assertThat(Restore.whole(restored)).isTrue();
        assertThat(scratch).doesNotExist();
    }

    @Test
    void aFolderThatHoldsAnythingIsLeftAlone() throws Exception {
        var target = Files.createDirectory(place.resolve("foreign"));
        Files.writeString(target.resolve("給与.xlsx"), "x");
        assertThatThrownBy(() -> restore(made.file()).into(target, List.of(), NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(target.toString());
        assertThat(Files.list(target)).hasSize(1);
        var own = app.database.folder().root();
        assertThatThrownBy(() -> restore(made.file()).into(own, List.of(), NOW))
                .isInstanceOf(Refusal.class);
        assertThat(own.resolve("pg")).exists();
    }

    @Test
    void anotherKeyIsRefusedByItsNumber() {
        var other = RecoveryKey.generate();
        assertThatThrownBy(() -> Archive.open(made.file()).check(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(KEY.recipient().id())
                .hasMessageContaining(other.recipient().id());
    }

    @Test
    void aFileThatWasCutOrChangedIsRefusedAndNothingStandsAfterwards() throws Exception {
        var whole = Files.readAllBytes(made.file());
        assertThat(Archive.open(made.file()).check(KEY)).isEqualTo(made.total());
        var random = new Random(20261128);
        for (int round = 0; round < 60; round++) {
            refused(Arrays.copyOf(whole, random.nextInt(whole.length)));
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            refused(changed);
        }
        for (int at = 0; at < 400; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            refused(changed);
        }
        assertThat(place.resolve("of-damaged")).doesNotExist();
    }

    private static void refused(byte[] content) throws IOException {
        var file = Files.write(place.resolve("damaged"), content);
        assertThatThrownBy(() -> Archive.open(file).compareDigest())
                .isInstanceOf(Refusal.class)
                .message()
                .doesNotContain("\n");
        assertThatThrownBy(() -> restore(file).into(place.resolve("of-damaged"), List.of(), NOW))
                .isInstanceOf(Refusal.class);
    }

    /// Somebody without the key can put a digest of his own at the end; the seal he cannot make.
    @Test
    void aChangeMadeOnPurposeIsFoundByTheKey() throws Exception {
        var whole = Files.readAllBytes(made.file());
        var random = new Random(20261129);
        var file = place.resolve("forged");
        for (int round = 0; round < 100; round++) {
            var changed = whole.clone();
            changed[random.nextInt(changed.length - 40)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThatThrownBy(() -> Archive.open(file).check(KEY)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void foreignAndOtherFormatsAreCalledByTheirName() throws Exception {
        var file = Files.writeString(place.resolve("foreign.xlsx"), "PK 給与");
        assertThatThrownBy(() -> Archive.open(file)).isInstanceOf(Refusal.class);
        var other =
                new String(
                                Files.readAllBytes(made.file()),
                                java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replaceFirst("sekisho-backup 1", "sekisho-backup 0");
        Files.write(file, other.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Archive.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Archive.open(place.resolve("nowhere")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void nothingIsOverwritten() {
        assertThatThrownBy(() -> backup(THEN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(made.file().toString());
    }
}
