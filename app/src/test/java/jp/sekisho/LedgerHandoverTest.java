package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekisho.cli.Typed;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.ledger.Tlogcheck;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerPublication;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Backup;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import jp.sekisho.proof.KeyFile;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.TestAbortedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of one ledger: a new key, an erasure, a crash, a restore. After each of them other
/// people's verifier finds it whole, over the network and as a folder, from the first checkpoint on.
@TestMethodOrder(OrderAnnotation.class)
class LedgerHandoverTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final int MANY = 300;
    private static final Map<String, String> HANDED =
            Map.of("givenTo", "監査委員 森 様", "means", "PAPER");

    private static Path place;
    private static Installation office;
    private static Optional<Tlogcheck> tlogcheck;
    private static String firstKey;
    private static Path early;
    private static String firstSheet;

    @BeforeAll
    static void anOfficeAtWork() throws Exception {
        place = Files.createTempDirectory("sekisho-handover");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        office = Installation.open(place.resolve("data"));
        office.setUp("admin", PASSWORD);
        var people = office.get(People.class);
        for (int n = 0; n < MANY; n++) {
            people.register("試験 " + n, "", "");
        }
        firstKey = LedgerKey.of(office.root()).verifier().toString();
        early = Files.write(place.resolve("early"), get("/ledger/checkpoint"));
        tlogcheck = tlogcheckIfThere();
    }

    private static Optional<Tlogcheck> tlogcheckIfThere() throws Exception {
        try {
            return Optional.of(Tlogcheck.build(place));
        } catch (TestAbortedException notThere) {
            return Optional.empty();
        }
    }

    @AfterAll
    static void end() throws Exception {
        office.close();
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static byte[] get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(office.address().resolve(path)).build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static Visitor officer() {
        var officer = new Visitor(office.address());
        officer.get("/sign-in");
        officer.post("/sign-in", Map.of("name", "admin", "password", PASSWORD));
        return officer;
    }

    /// Signs in as a browser does, and returns the cookies.
    private static String session() throws Exception {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        var address = office.address().resolve("/sign-in");
        var form = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var body =
                Map.of("name", "admin", "password", PASSWORD, "_csrf", token.group(1))
                        .entrySet()
                        .stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// By our verifier with all rows, and by other people's over the network and as a folder.
    private static void othersFindItWhole(Path... old) throws Exception {
        var trust = LedgerTrust.of(office.root());
        try (var connection = office.postgres().login(Role.BACKUP).connect()) {
            var claims = new ArrayList<>(LedgerCheckpoints.kept(connection, trust));
            var held = (LedgerTrust.Said.Held) trust.open("early", Files.readAllBytes(early));
            claims.add(held.claim());
            var report = LedgerAudit.run(connection, claims);
            assertThat(report.whole()).as("%s", report).isTrue();
        }
        var folder = Files.createTempDirectory(place, "export");
        export(folder);
        var keys = new String(get("/ledger/vkeys"), UTF_8).lines().toList();
        assertThat(keys).isEqualTo(trust.now().keys().stream().map(Object::toString).toList());
        if (tlogcheck.isPresent()) {
            good(check("http", office.address() + "/ledger/", keys, old));
            good(check("dir", folder.toString(), keys, old));
        }
    }

    private static void export(Path folder) throws Exception {
        try (var connection = office.postgres().login(Role.APP).connect()) {
            var key = LedgerKey.of(office.root());
            var trust = LedgerTrust.of(office.root()).now();
            assertThat(new LedgerPublication(connection, key, trust).write(folder, true, NOW))
                    .isInstanceOf(LedgerPublication.Result.Written.class);
        }
    }

    private static Tlogcheck.Said check(String how, String where, List<String> keys, Path... old)
            throws Exception {
        var arguments = new ArrayList<>(List.of(how, where, "--entries"));
        if (how.equals("http")) {
            arguments.addAll(List.of("--header", "Cookie: " + session()));
        }
        keys.forEach(key -> arguments.addAll(List.of("--vkey", key)));
        List.of(old).forEach(note -> arguments.addAll(List.of("--old", note.toString())));
        return tlogcheck.orElseThrow().check(arguments.toArray(String[]::new));
    }

    private static void good(Tlogcheck.Said said) {
        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    @Order(1)
    void aNewKeyGoesOnWithTheSameLedger() throws Exception {
        var exported = Files.createDirectory(place.resolve("kept-export"));
        export(exported);
        var officer = officer();
        officer.get("/proof");
        firstSheet = officer.post("/proof/handouts", HANDED).path();
        assertThat(officer.post("/proof/key", Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(LedgerKey.of(office.root()).verifier()).hasToString(firstKey);

        var page = officer.post("/proof/key", Map.of("reason", "担当者の異動"));
        var now = LedgerKey.of(office.root()).verifier();
        assertThat(now.toString()).isNotEqualTo(firstKey);
        assertThat(firstKey).startsWith(now.name() + "+");
        theFirstSheetShowsTheFirstKey();
        assertThat(officer.post("/proof/handouts", HANDED).text())
                .contains(now.name(), now.idText());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(now.idText(), firstKey, "鍵の交換（担当者の異動）", "2本");
        assertThat(officer.get("/ledger").text()).contains("ledger.key.rotated");
        assertThat(new String(get("/ledger/vkey"), UTF_8)).isEqualTo(now + "\n");

        othersFindItWhole(early);
        export(exported);
        if (tlogcheck.isPresent()) {
            good(check("dir", exported.toString(), List.of(firstKey, now.toString()), early));
            var base = office.address() + "/ledger/";
            assertThat(check("http", base, List.of(firstKey)).exit())
                    .as("the old key signs no longer")
                    .isOne();
        }
    }

    private static void theFirstSheetShowsTheFirstKey() throws Exception {
        var first = VerifierKey.parse(firstKey);
        var now = LedgerKey.of(office.root()).verifier();
        assertThat(officer().get(firstSheet).text())
                .contains("<td>" + first.name() + "</td>", "<td>" + first.idText() + "</td>")
                .doesNotContain(now.idText());
    }

    @Test
    @Order(2)
    void whatTheOldKeySignsAfterwardsCountsForNothing() throws Exception {
        var trust = LedgerTrust.of(office.root());
        var size = office.get(Ledger.class).size();
        var retired = trust.terms().getFirst();
        assertThat(retired.key()).hasToString(firstKey);
        assertThat(retired.lastSize()).isLessThan(size);
        assertThat(trust.now().open(Files.readAllBytes(early)))
                .isInstanceOf(jp.sekisho.proof.CheckpointReading.Trusted.class);
    }

    /// The moment between the entry and the file, and the one before the entry.
    @Test
    @Order(3)
    void aChangeThatACrashCutShortIsEndedOrUndone() throws Exception {
        var keys = office.root().resolve("keys");
        var present = LedgerKey.of(office.root()).verifier();
        KeyFile.write(keys.resolve("ledger-next"), SigningKey.generate(present.name()));
        try (var connection = office.postgres().login(Role.APP).connect()) {
            LedgerRotation.settle(office.root(), connection);
            assertThat(keys.resolve("ledger-next")).doesNotExist();
            assertThat(LedgerKey.of(office.root()).verifier()).isEqualTo(present);

            var old = Files.readAllBytes(keys.resolve("ledger"));
            var past = Files.readAllBytes(keys.resolve("ledger-past"));
            var next = LedgerRotation.rotate(office.root(), connection, "command", "定期の交換", NOW);
            Files.move(keys.resolve("ledger"), keys.resolve("ledger-next"));
            Files.write(keys.resolve("ledger"), old);
            Files.write(keys.resolve("ledger-past"), past);
            LedgerRotation.settle(office.root(), connection);
            assertThat(keys.resolve("ledger-next")).doesNotExist();
            assertThat(LedgerKey.of(office.root()).verifier()).isEqualTo(next);
        }
        // The program is started anew, as after any crash.
        restart();
        othersFindItWhole(early);
    }

    private static void restart() {
        var data = office.root();
        office.close();
        office = Installation.open(data);
    }

    @Test
    @Order(4)
    void anErasureLeavesTheLedgerWhole() throws Exception {
        var person = office.get(People.class).register("消える人", "", "");
        var state = state(person);
        office.get(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        office.get(Ledger.class)
                                .erase(
                                        Entry.of("organization.person.erased", "person", person)
                                                .with("organization.person", person)
                                                .with("organization.person_state", state)));
        try (var connection = office.postgres().login(Role.BACKUP).connect()) {
            var erased = LedgerAudit.run(connection, List.of()).log().summary().erased();
            assertThat(erased.count()).isPositive();
        }
        othersFindItWhole(early);
    }

    private static UUID state(UUID person) {
        return office.get(JdbcClient.class)
                .sql("select id from organization.person_state where person = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    @Test
    @Order(5)
    void aCrashLeavesTheLedgerWhole() throws Exception {
        office.get(People.class).register("停止の前", "", "");
        var size = office.get(Ledger.class).size();
        var killed = office.postgres().pid();
        new ProcessBuilder("kill", "-KILL", String.valueOf(killed)).start().waitFor();
        var end = System.nanoTime() + 60_000_000_000L;
        while (office.postgres().pid() == killed || !alive()) {
            assertThat(System.nanoTime()).as("the database comes back").isLessThan(end);
            Thread.sleep(200);
        }
        office.get(People.class).register("停止の後", "", "");
        assertThat(office.get(Ledger.class).size()).isEqualTo(size + 1);
        othersFindItWhole(early);
    }

    private static boolean alive() {
        try {
            return office.get(JdbcClient.class).sql("select 1").query(Integer.class).single() == 1;
        } catch (org.springframework.dao.DataAccessException
                | org.springframework.transaction.TransactionException gone) {
            return false;
        }
    }

    @Test
    @Order(6)
    void aRestoreLeavesTheOldLedgerUnderItsOwnPath() throws Exception {
        var key = RecoveryKey.generate();
        key.recipient().write(office.root());
        Backup.Made made;
        try (var connection = office.postgres().login(Role.BACKUP).connect()) {
            made = Backup.make(office.root(), connection, place, NOW);
        }
        var oldKeys = new String(get("/ledger/vkeys"), UTF_8).lines().toList();
        var last = Files.write(place.resolve("last"), get("/ledger/checkpoint"));
        office.close();
        restore(made, key, place.resolve("restored"), List.of(), NOW);
        office = Installation.open(place.resolve("restored"));
        office.get(People.class).register("復元の後", "", "");

        theFirstSheetShowsTheFirstKey();
        assertThat(new String(get("/ledger/checkpoint"), UTF_8)).contains("/2\n");
        othersFindItWhole();
        assertThat(new String(get("/ledger/1/vkeys"), UTF_8).lines().toList()).isEqualTo(oldKeys);
        assertThat(new String(get("/ledger/1/checkpoint"), UTF_8)).contains("/1\n");
        assertThat(officer().get("/proof").text())
                .contains("バックアップからの復元", "/ledger/1/checkpoint", firstKey, "4本");
        if (tlogcheck.isPresent()) {
            good(check("http", office.address() + "/ledger/1/", oldKeys, early, last));
        }
        assertThat(new Visitor(office.address()).get("/ledger/2/checkpoint").status())
                .isEqualTo(404);
    }

    private static void restore(
            Backup.Made made, RecoveryKey key, Path target, List<byte[]> notes, Instant at)
            throws SQLException {
        new Restore(Archive.open(made.file()), key, Schema.installed(), _ -> {})
                .into(target, notes, at);
    }

    /// The entry that brought a new key is among those that did not come back.
    @Test
    @Order(7)
    void aRestoreBehindAChangeOfKeysIsWholeAndTheLaterCheckpointIsSaidToBeOfNone()
            throws Exception {
        var key = RecoveryKey.generate();
        key.recipient().write(office.root());
        Backup.Made made;
        try (var connection = office.postgres().login(Role.BACKUP).connect()) {
            made = Backup.make(office.root(), connection, place, NOW.plusSeconds(60));
        }
        var keys = new String(get("/ledger/vkeys"), UTF_8).lines().toList();
        var kept = Files.write(place.resolve("kept"), get("/ledger/checkpoint"));
        var officer = officer();
        officer.get("/proof");
        officer.post("/proof/key", Map.of("reason", "控えより後の交換"));
        office.get(People.class).register("戻る前", "", "");
        var gone = LedgerKey.of(office.root()).verifier();
        var ahead = Files.write(place.resolve("ahead"), get("/ledger/checkpoint"));
        office.close();
        restore(
                made,
                key,
                place.resolve("behind"),
                List.of(Files.readAllBytes(ahead)),
                NOW.plusSeconds(120));
        office = Installation.open(place.resolve("behind"));
        office.get(People.class).register("戻った後", "", "");

        assertThat(new String(get("/ledger/checkpoint"), UTF_8)).contains("/3\n");
        othersFindItWhole();
        assertThat(new String(get("/ledger/2/vkeys"), UTF_8).lines().toList())
                .isEqualTo(keys)
                .doesNotContain(gone.toString());
        var said =
                Typed.run(
                        "ledger",
                        "verify",
                        "--data",
                        office.root().toString(),
                        "--checkpoint",
                        ahead.toString());
        assertThat(said.out()).contains("巻き戻し", "申告されています");
        assertThat(said.code()).isZero();
        if (tlogcheck.isPresent()) {
            var old = office.address() + "/ledger/2/";
            good(check("http", old, keys, kept));
            var known = new ArrayList<>(keys);
            known.add(gone.toString());
            assertThat(check("http", old, known, ahead).exit())
                    .as("what came after the backup is gone, and others see that")
                    .isOne();
        }
    }
}
