package jp.sekisho.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.access.SignIn.Answer;
import jp.sekisho.shared.Problem;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD = "hashi no mukou ni";

    private RunningApp app;

    @BeforeEach
    void start() {
        app = new RunningApp("2026-11-24T09:00");
    }

    @AfterEach
    void end() {
        app.close();
    }

    @Test
    void theTokenMakesOneAdministratorAndNoSecond() throws Exception {
        var setup = app.get(Setup.class);
        setup.prepare();
        assertThat(problems(() -> setup.complete(wish("wrong"))))
                .extracting(Problem::field)
                .containsExactly("token");
        var token = token();
        setup.complete(wish(token));
        assertThat(setup.done()).isTrue();
        assertThat(problems(() -> setup.complete(wish(token)))).isNotEmpty();
    }

    @Test
    void theTokenExpires() throws Exception {
        app.get(Setup.class).prepare();
        var token = token();
        app.clock.forward(Duration.ofMinutes(31));
        assertThat(problems(() -> app.get(Setup.class).complete(wish(token))))
                .extracting(Problem::field)
                .containsExactly("token");
    }

    @Test
    void aRefusedFirstRunLeavesTheTokenUsable() throws Exception {
        app.get(Setup.class).prepare();
        var token = token();
        var bad = new Setup.Wish(token, "", "名", "admin", PASSWORD, PASSWORD, false);
        assertThat(problems(() -> app.get(Setup.class).complete(bad)))
                .extracting(Problem::field)
                .containsExactly("body");
        app.get(Setup.class).complete(wish(token));
        assertThat(app.get(Setup.class).done()).isTrue();
    }

    @Test
    void theTokenFileIsReadableByNobodyElse() throws Exception {
        app.get(Setup.class).prepare();
        assertThat(Files.getPosixFilePermissions(app.get(Setup.class).file())).hasSize(2);
    }

    @Test
    void fiveWrongPasswordsShutTheNameForAQuarterOfAnHour() throws Exception {
        administrator();
        var signIn = app.get(SignIn.class);
        for (int left = 4; left > 0; left--) {
            assertThat(signIn.check("admin", "wrong", "a")).isEqualTo(new Answer.Wrong(left));
        }
        assertThat(signIn.check("admin", "wrong", "a")).isInstanceOf(Answer.Shut.class);
        assertThat(signIn.check("admin", PASSWORD, "a")).isInstanceOf(Answer.Shut.class);
        app.clock.forward(Duration.ofMinutes(16));
        assertThat(signIn.check("ADMIN ", PASSWORD, "a")).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void aNameNobodyHasIsShutLikeARealOne() throws Exception {
        administrator();
        var signIn = app.get(SignIn.class);
        for (int n = 0; n < 4; n++) {
            assertThat(signIn.check("nobody", "wrong", "a")).isInstanceOf(Answer.Wrong.class);
        }
        assertThat(signIn.check("nobody", "wrong", "a")).isInstanceOf(Answer.Shut.class);
    }

    @Test
    void oneAddressCannotTryForever() throws Exception {
        administrator();
        var signIn = app.get(SignIn.class);
        for (int n = 0; n < Throttle.TRIES; n++) {
            signIn.check("name" + n, "wrong", "10.0.0.1");
        }
        assertThat(signIn.check("admin", PASSWORD, "10.0.0.1")).isEqualTo(new Answer.Slower());
        assertThat(signIn.check("admin", PASSWORD, "10.0.0.2")).isInstanceOf(Answer.Welcome.class);
        app.clock.forward(Duration.ofSeconds(61));
        assertThat(signIn.check("admin", PASSWORD, "10.0.0.1")).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        administrator();
        var accounts = app.get(Accounts.class);
        var only = accounts.all().getFirst().id();
        assertThat(problems(() -> accounts.stop(only)))
                .extracting(Problem::key)
                .containsExactly("problem.last-administrator");
        assertThat(problems(() -> accounts.entitle(only, Set.of(Right.READER), "理由")))
                .extracting(Problem::key)
                .containsExactly("problem.last-administrator");
        accounts.openForNew("二人目", "second", Set.of(Right.ADMINISTRATOR), "理由");
        accounts.stop(only);
        assertThat(accounts.get(only).stopped()).isTrue();
    }

    @Test
    void aStoppedAccountCannotComeIn() throws Exception {
        administrator();
        var accounts = app.get(Accounts.class);
        var first = accounts.openForNew("職員", "staff", Set.of(Right.STAFF), "理由");
        assertThat(app.get(SignIn.class).check("staff", first, "a"))
                .isInstanceOf(Answer.Welcome.class);
        accounts.stop(id("staff"));
        assertThat(app.get(SignIn.class).check("staff", first, "a"))
                .isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void aPasswordThatWasReplacedIsNoLongerInTheDatabase() throws Exception {
        administrator();
        app.get(Accounts.class).reset(app.get(Accounts.class).all().getFirst().id());
        try (var connection = app.database.login(jp.sekisho.postgres.Role.OWNER).connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from access.credential where closed_seq is not null and password_hash is not null")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void obviousPasswordsAreRefused() {
        var passwords = app.get(Passwords.class);
        assertThat(passwords.objection("p", "short", "short", "x")).isPresent();
        assertThat(passwords.objection("p", "aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "x"))
                .isPresent();
        assertThat(passwords.objection("p", "kitagawakitagawa1", "kitagawakitagawa1", "kitagawa"))
                .isPresent();
        assertThat(passwords.objection("p", PASSWORD, PASSWORD + "!", "x")).isPresent();
        assertThat(passwords.objection("p", PASSWORD, PASSWORD, "x")).isEmpty();
        assertThat(passwords.objection("p", "ふるいけやかわずとびこむみずのおと", "ふるいけやかわずとびこむみずのおと", "x"))
                .isEmpty();
    }

    private void administrator() throws Exception {
        app.get(Setup.class).prepare();
        app.get(Setup.class).complete(wish(token()));
    }

    private UUID id(String signInName) {
        return app.get(Accounts.class).all().stream()
                .filter(account -> account.signInName().equals(signInName))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String token() throws Exception {
        return Files.readString(app.get(Setup.class).file()).strip();
    }

    private static Setup.Wish wish(String token) {
        return new Setup.Wish(token, "試験組合", "管理 太郎", "admin", PASSWORD, PASSWORD, false);
    }

    private static List<Problem> problems(Runnable act) {
        var thrown = new java.util.concurrent.atomic.AtomicReference<List<Problem>>(List.of());
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Unacceptable.class, problem -> thrown.set(problem.problems()));
        return thrown.get();
    }
}
