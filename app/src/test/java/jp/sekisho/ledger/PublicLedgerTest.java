package jp.sekisho.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.RunningApp;
import jp.sekisho.TestServer;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.access.Setup;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerPublication;
import jp.sekisho.postgres.LedgerPublication.Result;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.RowAudit;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.shared.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The ledger as others check it: over the network and as a folder, by a verifier of other people's
/// code where it is at hand, and always by one written from the standards.
class PublicLedgerTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final int MANY = 620;
    private static RunningApp app;
    private static String base;
    private static String session;
    private static String vkey;
    private static byte[] early;

    @TempDir private Path folder;

    @BeforeAll
    static void muchIsDone() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        base = app.address() + "/ledger/";
        app.get(Setup.class).prepare();
        var token = Files.readString(app.get(Setup.class).file()).strip();
        app.get(Setup.class)
                .complete(
                        new Setup.Wish(token, "試験組合", "管理 太郎", "admin", PASSWORD, PASSWORD, false));
        var first = app.get(Accounts.class).openForNew("監査", "kansa", Set.of(Right.AUDITOR), "試験");
        session = auditor(first);
        early = get("checkpoint", "").body();
        var people = app.get(People.class);
        for (int n = 0; n < MANY; n++) {
            people.register("試験 " + n, "", "");
        }
        vkey = new String(get("vkey", "").body(), UTF_8).strip();
    }

    @AfterAll
    static void end() {
        app.close();
    }

    /// Signs in as a browser does, and returns the cookies.
    private static String auditor(String first) throws Exception {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        post(client, "/sign-in", Map.of("name", "kansa", "password", first));
        post(
                client,
                "/password",
                Map.of("present", first, "wished", PASSWORD, "wishedAgain", PASSWORD));
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void post(HttpClient client, String path, Map<String, String> fields)
            throws Exception {
        var address = app.address().resolve(path);
        var form = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).as("a form at " + path).isTrue();
        var body =
                Stream.concat(
                                fields.entrySet().stream(),
                                Stream.of(Map.entry("_csrf", token.group(1))))
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String path, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Optional<byte[]> served(String path) {
        var answer = get(path, path.startsWith("tile/entries/") ? session : "");
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static Optional<byte[]> written(Path folder, String path) {
        try {
            var file = folder.resolve(path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Result export(Path folder, boolean entries) throws IOException, SQLException {
        return export(folder, entries, LedgerKey.of(app.database.folder().root()));
    }

    private static Result export(Path folder, boolean entries, SigningKey key)
            throws IOException, SQLException {
        try (var connection = app.database.login(Role.APP).connect()) {
            return new LedgerPublication(connection, key)
                    .write(folder, entries, Instant.parse("2026-11-24T00:00:00Z"));
        }
    }

    @Test
    void aVerifierWrittenFromTheStandardsFindsItWholeOverTheNetwork() throws Exception {
        var checked = new PlainCheck(PublicLedgerTest::served, vkey).run(true, early);
        assertThat(checked.size())
                .isGreaterThan(MANY)
                .isEqualTo((int) app.get(Ledger.class).size());
    }

    @Test
    void aVerifierWrittenFromTheStandardsFindsTheFolderWhole() throws Exception {
        assertThat(export(folder, true)).isInstanceOf(Result.Written.class);
        assertThat(Files.readString(folder.resolve("vkey")).strip()).isEqualTo(vkey);
        var checked = new PlainCheck(path -> written(folder, path), vkey).run(true, early);
        assertThat(checked.size()).isGreaterThan(MANY);
    }

    @Test
    void otherPeoplesVerifierFindsBothWhole(@TempDir Path place) throws Exception {
        var tlogcheck = Tlogcheck.build(place);
        var old = Files.write(place.resolve("early"), early).toString();
        var overNetwork =
                tlogcheck.check(
                        "http",
                        base,
                        "--vkey",
                        vkey,
                        "--entries",
                        "--header",
                        "Cookie: " + session,
                        "--old",
                        old);
        assertThat(overNetwork.exit()).as(overNetwork.text()).isZero();
        assertThat(overNetwork.text()).contains("entries=", "old=1").doesNotContain("warning");

        export(folder, true);
        var inFolder =
                tlogcheck.check("dir", "" + folder, "--vkey", vkey, "--entries", "--old", old);
        assertThat(inFolder.exit()).as(inFolder.text()).isZero();

        var otherKey = SigningKey.generate("sekisho/other/1").verifier().toString();
        assertThat(tlogcheck.check("http", base, "--vkey", otherKey).exit()).isOne();
        assertThat(tlogcheck.check("http", base, "--vkey", vkey, "--entries").exit()).isEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfDamageIsFoundByBoth(@TempDir Path place) throws Exception {
        export(folder, true);
        var size = app.get(Ledger.class).size();
        var tlogcheck = tlogcheckIfThere(place);
        return Stream.of(
                        new Damage("a bit of a full tile", "tile/0/001", flip(77)),
                        new Damage(
                                "a bit of a partial tile", "tile/0/002.p/" + size % 256, flip(-1)),
                        new Damage("a bit of an upper tile", "tile/1/000.p/2", flip(40)),
                        new Damage("a bit of an entry", "tile/entries/000", flip(900)),
                        new Damage("a bit of a length", "tile/entries/001", flip(1)),
                        new Damage(
                                "another size", "checkpoint", swap("\n" + size + "\n", "\n600\n")),
                        new Damage("a bit of the signature", "checkpoint", flip(-12)),
                        new Damage("a tile gone", "tile/0/000", bytes -> null))
                .map(damage ->
                        DynamicTest.dynamicTest(
                                damage.name,
                                () -> {
                                    var good = Files.readAllBytes(folder.resolve(damage.file));
                                    try {
                                        damage.to(folder);
                                        assertThatThrownBy(() ->
                                                        new PlainCheck(
                                                                        path ->
                                                                                written(
                                                                                        folder,
                                                                                        path),
                                                                        vkey)
                                                                .run(true))
                                                .isInstanceOfAny(
                                                        PlainCheck.Failure.class,
                                                        IllegalArgumentException.class);
                                        if (tlogcheck.isPresent()) {
                                            var said =
                                                    tlogcheck
                                                            .get()
                                                            .check(
                                                                    "dir",
                                                                    "" + folder,
                                                                    "--vkey",
                                                                    vkey,
                                                                    "--entries");
                                            assertThat(said.exit()).as(said.text()).isOne();
                                        }
                                    } finally {
                                        Files.write(folder.resolve(damage.file), good);
                                    }
                                }));
    }

    private static Optional<Tlogcheck> tlogcheckIfThere(Path place) throws Exception {
        try {
            return Optional.of(Tlogcheck.build(place));
        } catch (org.opentest4j.TestAbortedException notThere) {
            return Optional.empty();
        }
    }

    private record Damage(String name, String file, UnaryOperator<byte[]> change) {
        void to(Path folder) throws IOException {
            var path = folder.resolve(file);
            var bad = change.apply(Files.readAllBytes(path));
            Files.delete(path);
            if (bad != null) {
                Files.write(path, bad);
            }
        }
    }

    private static UnaryOperator<byte[]> flip(int at) {
        return bytes -> {
            bytes[Math.floorMod(at, bytes.length)] ^= 4;
            return bytes;
        };
    }

    private static UnaryOperator<byte[]> swap(String from, String to) {
        return bytes -> new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
    }

    @Test
    void anotherKeyIsNoticed() throws Exception {
        var other = SigningKey.generate(vkey.split("\\+")[0]).verifier().toString();
        assertThatThrownBy(() -> new PlainCheck(PublicLedgerTest::served, other).run(false))
                .hasMessageContaining("signed");
    }

    @Test
    void headersAreThoseOfTheStandard() {
        var checkpoint = get("checkpoint", "").headers();
        assertThat(checkpoint.firstValue("Content-Type").orElse(""))
                .matches("text/plain; ?charset=(utf|UTF)-8");
        var full = get("tile/0/000", "").headers();
        assertThat(full.firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(full.firstValue("Cache-Control").orElse("")).contains("immutable", "public");
        assertThat(full.firstValue("Set-Cookie").filter(c -> c.startsWith("SESSION"))).isEmpty();
        assertThat(get("tile/0/002.p/1", "").headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("immutable");
        assertThat(get("tile/entries/000", session).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void onlyWhatTheLedgerHasOrHadIsThere() {
        for (var path :
                List.of(
                        "tile/0/003",
                        "tile/0/002",
                        "tile/2/000",
                        "tile/1/000",
                        "tile/0/0",
                        "tile/99/000",
                        "tile/0/000.p/256",
                        "tile/0/000.p/0",
                        "tile/1/000.p/3",
                        "tile/7/x999/x999/x999/x999/x999/x999/999")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(404);
        }
        for (var path :
                List.of("tile/0/000.p/1", "tile/0/001.p/255", "tile/1/000.p/1", "tile/1/000.p/2")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("tile/entries/000", "").statusCode()).isEqualTo(302);
    }

    @Test
    void anExportGoesOnInItsFolderAndNowhereElse(@TempDir Path another) throws Exception {
        export(folder, false);
        assertThat(folder.resolve("tile/entries")).doesNotExist();
        new PlainCheck(path -> written(folder, path), vkey).run(false, early);
        app.get(People.class).register("後から", "", "");
        var result = export(folder, true);
        assertThat(result).isInstanceOf(Result.Written.class);
        new PlainCheck(path -> written(folder, path), vkey).run(true, early);

        Files.writeString(another.resolve("letter.txt"), "x");
        assertThat(export(another, true)).isEqualTo(new Result.OtherFolder());
        assertThat(another.resolve("tile")).doesNotExist();
        assertThat(export(folder, true, SigningKey.generate("other/1")))
                .isEqualTo(new Result.OtherFolder());
    }

    @Test
    void nothingIsSignedThatDoesNotContinueWhatWasSigned() throws Exception {
        var exported = folder.resolve("exported");
        export(exported, true);
        var copy = copyWith("update ledger.entry set hash = sha256('x') where sequence = 30");
        try (var connection = copy.login(Role.APP).connect()) {
            var key = LedgerKey.of(app.database.folder().root());
            assertThat(new LedgerPublication(connection, key).write(exported, true, Instant.EPOCH))
                    .isInstanceOf(Result.Discontinued.class);
            assertThat(
                            new LedgerPublication(connection, key)
                                    .write(folder.resolve("new"), true, Instant.EPOCH))
                    .isEqualTo(new Result.Damaged());
            assertThat(folder.resolve("new/checkpoint")).doesNotExist();
        }
    }

    @Test
    void theProgramItselfSignsNoSecondHistory() throws Exception {
        var key = LedgerKey.of(app.database.folder().root());
        var other = new Checkpoint(key.verifier().name(), 290, Hash.ofLeaf(new byte[1])).sign(key);
        var copy =
                copyWith(
                        "insert into ledger.checkpoint values (290, '%s', now())".formatted(other));
        try (var connection = copy.login(Role.APP).connect()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var ledger = new PublicLedger(new TileTable(new Sql(client)), app.database.folder());
            assertThatThrownBy(ledger::checkpoint).hasMessageContaining("290");
        }
    }

    @Test
    void aHashAboveTheLeavesThatIsWrongIsFoundByWhoeverVerifies() throws Exception {
        for (var damage :
                List.of("update ledger.node set hash = sha256('x')", "delete from ledger.node")) {
            try (var connection = copyWith(damage).login(Role.BACKUP).connect()) {
                var rows = LedgerAudit.run(connection, List.of()).rows();
                assertThat(rows.counts()).as(damage).containsEntry(RowAudit.Kind.TREE, 1L);
            }
        }
        try (var connection = app.database.login(Role.BACKUP).connect()) {
            assertThat(LedgerAudit.run(connection, List.of()).whole()).isTrue();
        }
    }

    private static TestServer.TestDatabase copyWith(String damage) throws SQLException {
        var copy = TestServer.freshDatabase();
        try (var owner = copy.login(Role.OWNER).connect();
                var sql = owner.createStatement()) {
            sql.execute(TileTableTest.many(300));
            sql.execute(damage);
        }
        return copy;
    }

    @Test
    void theRootOfEverySizeIsTheOneOfTheStandard() throws Exception {
        var ledger = app.get(PublicLedger.class);
        var tiles = new ArrayList<byte[]>();
        for (int tile = 0; tile < 2; tile++) {
            var contents = served("tile/0/00" + tile).orElseThrow();
            for (int at = 0; at < contents.length; at += 32) {
                tiles.add(Arrays.copyOfRange(contents, at, at + 32));
            }
        }
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 400, 511, 512}) {
            assertThat(Base64.getEncoder().encodeToString(PlainCheck.root(tiles.subList(0, size))))
                    .as("size %d", size)
                    .isEqualTo(ledger.root(size).base64());
        }
    }
}
