package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.LiveSessions;
import jp.sekisho.access.Phone;
import jp.sekisho.access.Right;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The second factor and the sessions, through the pages.
class SecondFactorTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Pattern CODES =
            Pattern.compile("<li>([a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5})</li>");

    private static RunningApp app;
    private static int count;

    private String name;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @BeforeEach
    void somebodyPrivileged() {
        name = "officer" + ++count;
        begin(name, Right.OFFICER);
    }

    /// Opens an account and replaces its first password.
    private static Visitor.Page begin(String name, Right right) {
        var first = app.get(Accounts.class).openForNew("職員", name, Set.of(right), "試験");
        var visitor = new Visitor(app.address());
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("name", name, "password", first));
        visitor.get("/password");
        return visitor.post(
                "/password", Map.of("present", first, "wished", PASSWORD, "wishedAgain", PASSWORD));
    }

    @Test
    void aPrivilegedPersonIsRemindedThenHeldUpButNeverShutOut() {
        var visitor = new Visitor(app.address());
        assertThat(signIn(visitor).text()).contains("までに二要素認証を設定してください");
        app.clock.forward(Duration.ofDays(14));
        assertThat(visitor.get("/people").path()).isEqualTo("/people");
        app.clock.forward(Duration.ofDays(1));
        assertThat(visitor.get("/people").path()).isEqualTo("/second-factor");
        assertThat(signIn(new Visitor(app.address())).path()).isEqualTo("/second-factor");
        enrol(visitor);
        assertThat(visitor.get("/people").path()).isEqualTo("/people");
    }

    @Test
    void staffNeedNoSecondFactor() {
        assertThat(begin("staff", Right.STAFF).text()).doesNotContain("二要素認証を設定");
        app.clock.forward(Duration.ofDays(40));
        name = "staff";
        assertThat(signIn(new Visitor(app.address())).path()).isEqualTo("/");
    }

    @Test
    void aWrongCodeSetsNothingUp() {
        var visitor = new Visitor(app.address());
        signIn(visitor);
        var page = visitor.get("/second-factor/new");
        assertThat(page.text()).as("only a replacement needs it").doesNotContain("今のパスワード");
        var refused = visitor.post("/second-factor/new", Map.of("code", "000000"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(key(refused)).isEqualTo(key(page));
        assertThat(visitor.get("/second-factor").text()).contains("設定を始める");
    }

    @Test
    void theCodeIsAskedForAndGoodOnce() {
        var phone = enrolled();
        var visitor = new Visitor(app.address());
        assertThat(signIn(visitor).path()).isEqualTo("/sign-in/code");
        assertThat(visitor.get("/people").path()).isEqualTo("/sign-in");

        app.clock.forward(Duration.ofSeconds(60));
        var code = phone.code(app.clock.instant());
        assertThat(enter(visitor, code).path()).isEqualTo("/");
        assertThat(visitor.get("/people").path()).isEqualTo("/people");

        var thief = new Visitor(app.address());
        signIn(thief);
        assertThat(enter(thief, code).status()).isEqualTo(401);
        assertThat(enter(thief, phone.code(app.clock.instant().minusSeconds(30))).status())
                .as("an older code than one that was taken")
                .isEqualTo(401);
        assertThat(enter(thief, phone.code(app.clock.instant().plusSeconds(30))).path())
                .as("a phone that is half a minute ahead")
                .isEqualTo("/");
    }

    @Test
    void withoutARightPasswordThereIsNoSecondStep() {
        enrolled();
        var visitor = new Visitor(app.address());
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("name", name, "password", "wrong"));
        assertThat(visitor.get("/sign-in/code").path()).isEqualTo("/sign-in");
        assertThat(enter(visitor, "123456").path()).isEqualTo("/sign-in");
    }

    @Test
    void fiveWrongCodesShutTheSecondStep() {
        var phone = enrolled();
        app.clock.forward(Duration.ofSeconds(60));
        var visitor = new Visitor(app.address());
        signIn(visitor);
        for (int left = 4; left > 0; left--) {
            assertThat(enter(visitor, "12345").text()).contains("あと" + left + "回");
        }
        assertThat(enter(visitor, "12345").text()).contains("止まっています");
        assertThat(enter(visitor, phone.code(app.clock.instant())).status()).isEqualTo(401);
        app.clock.forward(Duration.ofMinutes(16));
        assertThat(enter(visitor, phone.code(app.clock.instant())).path()).isEqualTo("/");
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndLeavesAnEntry() throws Exception {
        var codes = enrol(signedIn());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var visitor = new Visitor(app.address());
        signIn(visitor);
        var page = enter(visitor, codes.getFirst().toUpperCase(java.util.Locale.ROOT));
        assertThat(page.path()).isEqualTo("/second-factor");
        assertThat(page.text()).contains("残りは9個");
        var again = new Visitor(app.address());
        signIn(again);
        assertThat(enter(again, codes.getFirst()).status()).isEqualTo(401);
        assertThat(
                        ask(
                                "select actor from ledger.entry where action = 'access.recovery-code.used' and subject = 'account:"
                                        + account()
                                        + "'"))
                .isEqualTo("account:" + account());
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoid() {
        var visitor = signedIn();
        var old = enrol(visitor);
        assertThat(visitor.post("/second-factor/codes", Map.of("password", "wrong")).status())
                .isEqualTo(422);
        var fresh = codes(visitor.post("/second-factor/codes", Map.of("password", PASSWORD)));
        var second = new Visitor(app.address());
        signIn(second);
        assertThat(enter(second, old.get(3)).status()).isEqualTo(401);
        assertThat(enter(second, fresh.get(3)).path()).isEqualTo("/second-factor");
    }

    @Test
    void anotherPhoneNeedsThePassword() {
        var visitor = signedIn();
        enrol(visitor);
        var phone = Phone.reading(visitor.get("/second-factor/new").text());
        var code = phone.code(app.clock.instant());
        assertThat(visitor.post("/second-factor/new", Map.of("code", code)).status())
                .isEqualTo(422);
        assertThat(
                        visitor.post(
                                        "/second-factor/new",
                                        Map.of("code", code, "password", PASSWORD))
                                .text())
                .contains("予備コード10個");
    }

    @Test
    void theSecretLiesSealedAndGoesWithTheFactor() throws Exception {
        enrolled();
        assertThat(
                        ask(
                                "select length(secret) from access.factor where closed_seq is null and "
                                        + mine()))
                .isEqualTo(String.valueOf(12 + 20 + 16));
        app.get(SecondFactor.class).remove(account());
        assertThat(ask("select count(*) from access.factor where secret is not null and " + mine()))
                .isEqualTo("0");
        assertThat(
                        ask(
                                "select count(*) from access.recovery_code where closed_seq is null and "
                                        + mine()))
                .isEqualTo("0");
        assertThat(signIn(new Visitor(app.address())).path()).isEqualTo("/");
    }

    @Test
    void oneSeesAndEndsOnesOwnSessions() {
        var here = signedIn();
        var there = signedIn();
        assertThat(here.get("/me").text()).contains("3か所");
        here.post("/me/sessions/end-others", Map.of());
        assertThat(there.get("/people").path()).isEqualTo("/sign-in");
        assertThat(here.get("/me").text()).contains("1か所");
        var third = signedIn();
        var handle =
                Pattern.compile("name=\"handle\" value=\"(\\w+)\"").matcher(here.get("/me").text());
        assertThat(handle.find()).isTrue();
        here.post("/me/sessions/end", Map.of("handle", handle.group(1)));
        assertThat(third.get("/people").path()).isEqualTo("/sign-in");
        assertThat(here.get("/people").path()).isEqualTo("/people");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        var here = signedIn();
        var there = signedIn();
        var wished = "kawa no mukou ni";
        here.get("/password");
        here.post(
                "/password", Map.of("present", PASSWORD, "wished", wished, "wishedAgain", wished));
        assertThat(here.get("/people").path()).isEqualTo("/people");
        assertThat(there.get("/people").path()).isEqualTo("/sign-in");
        assertThat(
                        ask(
                                "select count(*) from access.session where principal_name like '"
                                        + account()
                                        + "/%'"))
                .isEqualTo("1");
    }

    @Test
    void anAdministratorEndsAllSessionsOfAPerson() {
        var there = signedIn();
        assertThat(app.get(LiveSessions.class).endAll(account())).isEqualTo(2);
        assertThat(there.get("/people").path()).isEqualTo("/sign-in");
    }

    private java.util.UUID account() {
        return app.get(Accounts.class).all().stream()
                .filter(account -> account.signInName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String mine() {
        return "account = '" + account() + "'";
    }

    private Visitor signedIn() {
        var visitor = new Visitor(app.address());
        assertThat(signIn(visitor).path()).isEqualTo("/");
        return visitor;
    }

    private Visitor.Page signIn(Visitor visitor) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("name", name, "password", PASSWORD));
    }

    private static Visitor.Page enter(Visitor visitor, String code) {
        visitor.get("/sign-in/code");
        return visitor.post("/sign-in/code", Map.of("code", code));
    }

    private Phone enrolled() {
        var visitor = signedIn();
        var phone = Phone.reading(visitor.get("/second-factor/new").text());
        visitor.post("/second-factor/new", Map.of("code", phone.code(app.clock.instant())));
        return phone;
    }

    private List<String> enrol(Visitor visitor) {
        var phone = Phone.reading(visitor.get("/second-factor/new").text());
        return codes(
                visitor.post(
                        "/second-factor/new", Map.of("code", phone.code(app.clock.instant()))));
    }

    private static List<String> codes(Visitor.Page page) {
        return CODES.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }

    private static String key(Visitor.Page page) {
        return page.text().replaceAll("(?s).*class=\"key\"[^>]*>([^<]*)<.*", "$1");
    }

    private String ask(String sql) throws Exception {
        try (var connection = app.database.login(Role.OWNER).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
