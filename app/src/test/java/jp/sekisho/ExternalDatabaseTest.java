package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.sekisho.cli.Typed;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.AnotherServer;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.ServerAddress;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Backup;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An office whose data are on somebody else's PostgreSQL, of the oldest version that is allowed; and
/// how they move from there to the program's own, which is two versions newer, and back.
@TestMethodOrder(OrderAnnotation.class)
class ExternalDatabaseTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final RecoveryKey KEY = RecoveryKey.generate();

    private static Path place;
    private static AnotherServer server;
    private static Backup.Made made;
    private static Map<String, Long> counts;

    @BeforeAll
    static void aServer() throws Exception {
        place = Files.createTempDirectory("sekisho-external");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = AnotherServer.oldest(place);
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static Optional<ServerAddress> at(String database) {
        return Optional.of(server.address(database));
    }

    /// Opens and closes it, as a start that comes no further.
    private static void start(Path data, Optional<ServerAddress> external) {
        try (var folder = DataFolder.open(data, Purpose.REAL, external)) {
            Postgres.start(folder).close();
        }
    }

    private static Path prepared(String name) throws Exception {
        var data = place.resolve(name);
        assertThatThrownBy(() -> start(data, at(name)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(data.resolve("database.sql").toString());
        server.administer(data.resolve("database.sql"));
        return data;
    }

    private static Set<String> names(Login login) throws SQLException {
        var names = new HashSet<String>();
        try (var connection = login.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select name from organization.person_state")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// Rows of every table but those that a restored ledger goes on with, and who is signed in.
    private static Map<String, Long> counts(Login login) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = login.connect();
                var sql = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    sql.executeQuery(
                            """
                            select schemaname || '.' || tablename from pg_tables
                             where schemaname not in ('pg_catalog', 'information_schema', 'migration')
                               and tablename !~ '^(session.*|setup_token)$'
                               and (schemaname <> 'ledger' or tablename in ('row', 'keep'))
                            """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var row = sql.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static String version(Login login) throws SQLException {
        try (var connection = login.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static void whole(Postgres postgres) throws SQLException {
        try (var connection = postgres.login(Role.BACKUP).connect()) {
            var report = LedgerAudit.run(connection, List.of());
            assertThat(report.whole()).as("%s", report).isTrue();
            assertThat(report.log().summary().size()).isGreaterThan(20);
        }
    }

    private static Backup.Made backup(Path data, Postgres postgres) throws Exception {
        KEY.recipient().write(data);
        try (var connection = postgres.login(Role.BACKUP).connect()) {
            return Backup.make(data, connection, Files.createTempDirectory(place, "backup"), NOW);
        }
    }

    @Test
    @Order(1)
    void theAdministratorOfTheServerIsToldWhatToRunAndLearnsNoPassword() throws Exception {
        var data = prepared("office");
        var script = Files.readString(data.resolve("database.sql"));
        for (var role : Role.values()) {
            var secret = Files.readString(data.resolve("secrets").resolve(role.login())).strip();
            assertThat(script).contains(role.login()).doesNotContain(secret);
        }
        start(data, Optional.empty());
        assertThat(Files.readString(data.resolve("sekisho.properties"))).contains("format=2");
    }

    @Test
    @Order(2)
    void theProgramWorksThereAndGoesOnWhenTheServerComesBack() throws Exception {
        var data = place.resolve("office");
        try (var office = Installation.open(data)) {
            office.setUp("admin", PASSWORD);
            for (int n = 0; n < 30; n++) {
                office.get(People.class).register("神\uFA19\t\\N " + n, "かみ\n", "00" + n);
            }
            assertThat(version(office.postgres().login(Role.APP))).startsWith("16.");
            assertThat(data.resolve("pg")).doesNotExist();
            noMoreThanItMust(office.postgres());
            var before = counts(office.postgres().login(Role.BACKUP));
            aCopyOnAnotherMachineIsRefused(data);
            assertThat(counts(office.postgres().login(Role.BACKUP))).isEqualTo(before);
            doctorSays(data, "\"ok\"", "/office", "応えます");

            var visitor = new Visitor(office.address());
            assertThat(visitor.get("/sign-in").status()).isEqualTo(200);
            server.stop();
            assertThat(visitor.get("/sign-in").status()).isEqualTo(503);
            assertThatThrownBy(() -> start(place.resolve("copy"), Optional.empty()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("つながりません");
            doctorSays(data, "\"bad\"", "つながりません", "サーバの担当者に");
            server.start();
            writesOnlyWhenItHasTheDatabaseToItself(office);
            comesBack(visitor);
            office.get(People.class).register("停止の後", "", "");
            whole(office.postgres());
            made = backup(data, office.postgres());
            counts = counts(office.postgres().login(Role.BACKUP));
        }
        assertThat(made.header().postgres()).isEqualTo(16);
    }

    /// The server is back before the program has looked: no connection may write before it has.
    private static void writesOnlyWhenItHasTheDatabaseToItself(Installation office)
            throws SQLException {
        try (var connection = firstConnection(office.get(DataSource.class));
                var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                "select count(*) from pg_locks where objid = 7345003 and granted")) {
            row.next();
            assertThat(row.getInt(1)).isOne();
        }
    }

    private static Connection firstConnection(DataSource pool) throws SQLException {
        for (int tries = 0; ; tries++) {
            try {
                return pool.getConnection();
            } catch (SQLException notYet) {
                assertThat(tries).as("%s", notYet).isLessThan(10);
            }
        }
    }

    private static void noMoreThanItMust(Postgres postgres) throws SQLException {
        try (var connection = postgres.login(Role.APP).connect();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("create schema mine"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.execute("update ledger.entry set leaf = ''"))
                    .hasMessageContaining("permission denied");
        }
        try (var connection = postgres.login(Role.READER).connect();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("delete from organization.person"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void doctorSays(Path data, String... words) {
        var doctor = Typed.run("doctor", "--json", "--data", data.toString());
        assertThat(doctor.out().split("\\},\\{"))
                .filteredOn(each -> each.contains("\"area\":\"database\""))
                .singleElement()
                .asString()
                .contains(words);
    }

    private static void aCopyOnAnotherMachineIsRefused(Path data) throws Exception {
        var copy = Files.createDirectories(place.resolve("copy"));
        try (var paths = Files.walk(data)) {
            for (var path : paths.filter(each -> !each.equals(data)).toList()) {
                Files.copy(path, copy.resolve(data.relativize(path).toString()));
            }
        }
        assertThatThrownBy(() -> start(copy, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("別の関所が使っています");
        var second = serve(copy, freePort());
        var said = new String(second.getErrorStream().readAllBytes());
        assertThat(second.waitFor()).as(said).isEqualTo(2);
        assertThat(said.strip()).contains("別の関所が使っています").hasLineCount(1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The program itself, in a process of its own.
    private static Process serve(Path data, int port) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().get()));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Duser.language=ja", "-Duser.country=JP"));
        command.addAll(List.of("-Dstderr.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Sekisho.class.getName(), "--data", data.toString()));
        command.addAll(List.of("--port", String.valueOf(port)));
        return new ProcessBuilder(command).redirectOutput(said(data).toFile()).start();
    }

    private static Path said(Path data) {
        return place.resolve(data.getFileName() + ".out");
    }

    private static void comesBack(Visitor visitor) throws InterruptedException {
        var end = System.nanoTime() + 60_000_000_000L;
        while (visitor.get("/sign-in").status() != 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    @Test
    @Order(3)
    void aStartWaitsForAServerThatItKnows() throws Exception {
        var data = place.resolve("office");
        server.stop();
        var said = new ArrayList<String>();
        var later =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                Thread.sleep(4_000);
                                server.start();
                            } catch (IOException | InterruptedException problem) {
                                throw new AssertionError(problem);
                            }
                        });
        try (var folder = DataFolder.open(data, Purpose.REAL);
                var postgres = Postgres.await(folder, said::add)) {
            assertThat(version(postgres.login(Role.APP))).startsWith("16.");
        }
        later.join();
        assertThat(said).singleElement().asString().contains("つながりません");
    }

    /// The one that was there first finds it taken when it reaches the server again.
    @Test
    @Order(4)
    void aProgramEndsWhenAnotherTookTheDatabaseWhileTheServerWasAway() throws Exception {
        var office = place.resolve("office");
        var port = freePort();
        var first = serve(office, port);
        try (var folder = DataFolder.open(place.resolve("copy"), Purpose.REAL)) {
            greets(first, said(office), port);
            try (var second = takenOver(folder)) {
                assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(first.exitValue()).isEqualTo(2);
                assertThat(new String(first.getErrorStream().readAllBytes()))
                        .contains("別の関所が使い始めました");
                whole(second);
                assertThat(names(second.login(Role.BACKUP))).contains("停止の後");
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    /// A server that goes away before the program has started ends that start, for another reason.
    private static void greets(Process program, Path said, int port) throws Exception {
        while (!Files.readString(said).contains(":" + port + "/")) {
            assertThat(program.isAlive()).isTrue();
            Thread.sleep(200);
        }
    }

    /// Whoever is quicker has it; the first one looks every few seconds only.
    private static Postgres takenOver(DataFolder folder) throws IOException {
        for (int tries = 0; tries < 10; tries++) {
            server.stop();
            server.start();
            try {
                return Postgres.start(folder);
            } catch (Refusal inUse) {
                assertThat(inUse).hasMessageContaining("別の関所が使っています");
            }
        }
        throw new AssertionError("the first one is always quicker");
    }

    @Test
    @Order(5)
    void aBackupOfVersion16IsRestoredIntoVersion18AndFromThereIntoVersion16() throws Exception {
        var own = place.resolve("own");
        new Restore(Archive.open(made.file()), KEY, Schema.installed(), _ -> {})
                .into(own, List.of(), NOW);
        Backup.Made next;
        try (var office = Installation.open(own)) {
            assertThat(version(office.postgres().login(Role.APP))).startsWith("18.");
            assertThat(counts(office.postgres().login(Role.BACKUP))).isEqualTo(counts);
            whole(office.postgres());
            office.get(People.class).register("新しい版で", "", "");
            next = backup(own, office.postgres());
        }
        var back = place.resolve("back");
        var key = Files.writeString(place.resolve("key"), KEY.text()).toString();
        var restore =
                new String[] {
                    "restore",
                    next.file().toString(),
                    "--data",
                    back.toString(),
                    "--database",
                    "jdbc:postgresql://" + server.address("back"),
                    "--key",
                    key
                };
        var first = Typed.run(restore);
        assertThat(first.code()).isEqualTo(2);
        assertThat(first.err().strip()).contains("database.sql").hasLineCount(1);
        server.administer(back.resolve("database.sql"));
        // The roles have the passwords of this folder from now on.
        var second = Typed.run(restore);
        assertThat(second.code()).as(second.err()).isZero();
        var third = Typed.run(restore);
        assertThat(third.code()).isEqualTo(2);
        assertThat(third.err().strip()).contains(back.toString()).hasLineCount(1);
        try (var office = Installation.open(back)) {
            assertThat(version(office.postgres().login(Role.APP))).startsWith("16.");
            whole(office.postgres());
            assertThat(names(office.postgres().login(Role.BACKUP))).contains("停止の後", "新しい版で");
            office.get(People.class).register("戻った後", "", "");
            var doctor = Typed.run("doctor", "--json", "--data", back.toString());
            assertThat(doctor.out())
                    .contains("\"area\":\"program\"")
                    .doesNotContain("program.orphan");
            var made =
                    Typed.run(
                            "backup",
                            "make",
                            "--data",
                            back.toString(),
                            "--to",
                            place.toString(),
                            "--json");
            assertThat(made.code()).as(made.err()).isZero();
        }
        assertThat(Typed.run("ledger", "verify", "--data", back.toString()).code()).isZero();
        assertThat(Typed.run("backup", "drill", next.file().toString(), "--key", key).code())
                .isZero();
    }

    @Test
    @Order(6)
    void aRestoreThatFailsLeavesAnEmptyDatabaseAndCanBeDoneAgain() throws Exception {
        var data = prepared("again");
        var whole = Files.readAllBytes(made.file());
        var restore =
                new Restore(
                        Archive.open(made.file()),
                        KEY,
                        Schema.installed(),
                        table -> {
                            if (table.equals("organization.person_state")) {
                                throw new IllegalStateException("the cable");
                            }
                        });
        assertThatThrownBy(() -> restore.into(data, List.of(), NOW)).hasMessage("the cable");
        assertThat(Files.readAllBytes(made.file())).isEqualTo(whole);
        assertThat(Files.list(data.resolve("keys"))).isEmpty();
        assertThat(schemas("again")).isEmpty();
        new Restore(Archive.open(made.file()), KEY, Schema.installed(), _ -> {})
                .into(data, List.of(), NOW);
        assertThat(schemas("again")).contains("ledger", "organization");
    }

    private static Set<String> schemas(String database) throws SQLException {
        var names = new HashSet<String>();
        try (var connection = server.administrator().in(database).connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select nspname from pg_namespace
                                         where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
                                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void refused(Path data, String... words) {
        assertThatThrownBy(() -> start(data, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(words)
                .doesNotContain("\n");
    }

    @Test
    @Order(7)
    void aDatabaseThatIsNotAsItMustBeIsRefusedByName() throws Exception {
        var data = prepared("wrong");
        server.run("wrong", "create table public.salary (amount int)");
        refused(data, "127.0.0.1", "public.salary", "空ではありません");
        server.run("wrong", "drop table public.salary");

        server.run("postgres", "alter role sekisho_app createrole");
        refused(data, "sekisho_app", "要らない権限");
        server.run("postgres", "alter role sekisho_app nocreaterole");
        server.run("postgres", "grant pg_write_all_data to sekisho_reader");
        refused(data, "sekisho_reader", "要らない権限");
        server.run("postgres", "revoke pg_write_all_data from sekisho_reader");
        server.run("postgres", "revoke temporary on database wrong from sekisho_backup");
        refused(data, "sekisho_backup", "要る権限がありません", "database.sql");
        server.administer(data.resolve("database.sql"));

        server.run(
                "postgres",
                "comment on database wrong is 'sekisho 00000000-0000-0000-0000-000000000000'");
        refused(data, data.toString(), "のものではありません");
        server.run("postgres", "comment on database wrong is null");
        start(data, Optional.empty());
        server.run("postgres", "comment on database wrong is null");
        refused(data, data.toString(), "のものではありません");

        server.run("postgres", "drop database wrong");
        refused(data, "database.sql");
    }

    @Test
    @Order(8)
    void encodingAndOrderOfWordsMustBeOurs() throws Exception {
        var data = prepared("words");
        server.run("postgres", "drop database words");
        server.run(
                "postgres",
                "create database words owner sekisho_owner template template0 encoding 'EUC_JP' locale_provider libc locale 'C'");
        refused(data, "EUC_JP", "UTF8");
        server.run("postgres", "drop database words");
        server.run(
                "postgres",
                "create database words owner sekisho_owner template template0 encoding 'UTF8' locale_provider libc locale 'C'");
        refused(data, "ja-JP");
    }

    @Test
    @Order(9)
    void aServerThatIsTooOldSaysSo() throws Exception {
        var home = Path.of("/usr/lib/postgresql/15");
        assumeTrue(Files.exists(home.resolve("bin/initdb")), "no PostgreSQL 15 here");
        try (var old = AnotherServer.of(home, place.resolve("old-data"))) {
            var data = place.resolve("old");
            assertThatThrownBy(() -> start(data, Optional.of(old.address("old"))))
                    .hasMessageContaining("database.sql");
            old.administer(data.resolve("database.sql"));
            refused(data, "PostgreSQL 15", "16");
        }
    }

    @Test
    @Order(10)
    void anAddressWithAPasswordOrAnUncheckedServerIsRefused() {
        for (var wrong :
                List.of(
                        "postgresql://db.example/sekisho",
                        "jdbc:postgresql://db.example:x/sekisho",
                        "jdbc:postgresql://db.example/",
                        "jdbc:postgresql:sekisho")) {
            assertThatThrownBy(() -> ServerAddress.parse(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(wrong);
        }
        for (var secret :
                List.of(
                        "jdbc:postgresql://owner:hirake@db.example/sekisho",
                        "jdbc:postgresql://db.example/sekisho?password=hirake",
                        "jdbc:postgresql://db.example/sekisho?user=owner")) {
            assertThatThrownBy(() -> ServerAddress.parse(secret))
                    .isInstanceOf(Refusal.class)
                    .message()
                    .doesNotContain("hirake");
        }
        assertThatThrownBy(
                        () -> ServerAddress.parse("jdbc:postgresql://db.example/s?sslmode=require"))
                .hasMessageContaining("verify-full");
        assertThatThrownBy(() ->
                        ServerAddress.parse(
                                "jdbc:postgresql://db.example/s?sslrootcert=/nowhere/ca.pem"))
                .hasMessageContaining("/nowhere/ca.pem");
    }

    @Test
    @Order(11)
    void aServerIsKnownByItsCertificate() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl here");
        var other = certificate("other", "localhost");
        var ours = certificate("ours", "localhost");
        var elsewhere = certificate("elsewhere", "db.example");
        var data = place.resolve("tls");
        var checked = server.address("tls", "sslmode=verify-full&sslrootcert=" + ours);
        assertThatThrownBy(() -> start(data, Optional.of(checked)))
                .as("it has none")
                .hasMessageContaining("確かめられません");
        server.put("server.crt", ours);
        server.put("server.key", place.resolve("ours.key"));
        server.put("elsewhere.crt", elsewhere);
        server.put("elsewhere.key", place.resolve("elsewhere.key"));
        server.set("ssl = on");
        server.stop();
        server.start();
        assertThatThrownBy(() -> start(data, Optional.empty()))
                .hasMessageContaining("database.sql");
        server.administer(data.resolve("database.sql"));
        start(data, Optional.empty());
        assertThatThrownBy(() ->
                        start(
                                data,
                                Optional.of(
                                        server.address(
                                                "tls",
                                                "sslmode=verify-full&sslrootcert=" + other))))
                .hasMessageContaining("確かめられません");
        server.set("ssl_cert_file = 'elsewhere.crt'\nssl_key_file = 'elsewhere.key'");
        server.stop();
        server.start();
        var named = server.address("tls", "sslmode=verify-full&sslrootcert=" + elsewhere);
        assertThatThrownBy(() -> start(data, Optional.of(named)))
                .as("it is of another name")
                .hasMessageContaining("確かめられません");
    }

    private static Path certificate(String name, String host) throws Exception {
        var file = place.resolve(name + ".crt");
        var command =
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + name,
                        "-addext",
                        "subjectAltName=DNS:" + host,
                        "-keyout",
                        place.resolve(name + ".key").toString(),
                        "-out",
                        file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return file;
    }
}
