package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What rights come from, and when they end.
class HeldRightsTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static RunningApp app;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @Test
    void aRightFollowsTheAppointmentAndEndsWithIt() {
        var organ = app.get(Organs.class).add("監査委員", OrganKind.AUDIT, LocalDate.of(2026, 4, 1));
        var person =
                app.get(People.class)
                        .registerAt(
                                "監査 花子",
                                "",
                                "",
                                new NewMembership(
                                        organ,
                                        null,
                                        null,
                                        Kind.SPECIAL,
                                        "委員",
                                        LocalDate.of(2026, 4, 1),
                                        LocalDate.of(2027, 3, 31)));
        var first = app.get(Accounts.class).open(person, "hanako", Set.of(Right.STAFF), "試験");
        var visitor = app.enter("hanako", first, PASSWORD);
        assertThat(visitor.get("/ledger").status()).isEqualTo(403);

        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                jp.sekisho.organization.Role.AUDIT_CHIEF,
                                null,
                                person,
                                null,
                                0,
                                LocalDate.of(2026, 11, 1),
                                "決裁",
                                "第5号",
                                LocalDate.of(2026, 11, 24),
                                LocalDate.of(2026, 11, 30)),
                        "");
        assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        assertThat(visitor.get("/rights").text()).contains("決裁", "第5号", "初回設定", "監査 花子");
        assertThat(account("hanako").given()).containsExactly(Right.STAFF);
        app.clock.forward(Duration.ofDays(7));
        assertThat(visitor.get("/ledger").status()).isEqualTo(403);
        assertThat(visitor.get("/document").status()).isEqualTo(200);

        app.clock.forward(Duration.ofDays(121));
        assertThat(visitor.get("/document").status()).as("31 March").isEqualTo(200);
        app.clock.forward(Duration.ofDays(1));
        assertThat(visitor.get("/document").path()).as("1 April").isEqualTo("/sign-in");
        visitor.get("/sign-in");
        assertThat(
                        visitor.post("/sign-in", Map.of("name", "hanako", "password", PASSWORD))
                                .status())
                .isEqualTo(401);
    }

    private static jp.sekisho.access.Account account(String signInName) {
        return app.get(Accounts.class).all().stream()
                .filter(account -> account.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
    }
}
