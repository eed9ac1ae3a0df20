package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.NewDuty;
import jp.sekisho.calendar.Recurrence;
import jp.sekisho.imports.Imports;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Posts;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The night before 1 April: open sessions, one person after the other, without anybody touching
/// anything.
class MidnightTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final String PASSWORD = "hashi no mukou ni";
    private static final String DUTY = "入退室の記録を点検する";
    private static final String LAST_DAY = "day.era=REIWA&day.year=9&day.month=3&day.day=31";

    private RunningApp app;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2027-03-31T23:30");
        app.setUp("管理 太郎", "admin", PASSWORD);
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, FIRST);
        var unit = app.get(Units.class).add(organ, null, "総務課", FIRST);
        app.get(Units.class).add(organ, null, "情報政策室", APRIL);
        var post = app.get(Posts.class).add(organ, unit, "総務課長", FIRST);
        take(
                "roster",
                """
                職員番号,氏名,所属,職名,発令日
                0101,田邊　実,総務課,課長,R8.4.1
                0102,清水　浩,業務課,課長,R8.4.1
                0103,野田　亜希,総務課,主査,R8.4.1
                0104,井口　真由,業務課,主事,R8.4.1
                """);
        take(
                "transfers",
                """
                職員番号,氏名,旧所属,新所属,職名,異動日,異動区分
                0101,田邊　実,総務課,,,R9.3.31,定年退職
                0102,清水　浩,業務課,総務課,課長,R9.4.1,転任
                0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任
                0104,井口　真由,業務課,情報政策室,主任,R9.4.1,昇任
                0106,井上　彩,,総務課,主事補,R9.4.1,採用
                """);
        appoint(Role.CHIEF, null, post, FIRST, null);
        appoint(Role.SYSTEM_OPERATOR, person("野田"), null, FIRST, APRIL.minusDays(1));
        appoint(Role.SYSTEM_OPERATOR, person("井口"), null, APRIL, null);
        appoint(Role.AUDIT_CHIEF, person("田邊"), null, FIRST, null);
        app.get(Duties.class)
                .add(
                        new NewDuty(
                                DUTY,
                                "",
                                Role.SYSTEM_OPERATOR,
                                null,
                                new Recurrence.Once(APRIL.minusDays(1)),
                                null,
                                "",
                                false,
                                FIRST,
                                null));
        var edition = Fixtures.smallRegulation(app);
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of(
                                new Choice(
                                        "1-3",
                                        edition.judged().getFirst().demands().getFirst().id())));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void take(String register, String text) {
        var imports = app.get(Imports.class);
        var draft = imports.begin(register, "表.csv", text.getBytes(UTF_8), false);
        imports.take(register, draft, imports.draft(register, draft).seal());
    }

    private void appoint(
            Role role,
            @Nullable UUID person,
            @Nullable UUID post,
            LocalDate from,
            @Nullable LocalDate until) {
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, null, person, post, 0, FIRST, "決裁", "", from, until),
                        "");
    }

    private UUID person(String name) {
        return app.get(People.class).find(name, FIRST, 1).getFirst().id();
    }

    private String open(String name, String signInName) {
        return app.get(Accounts.class).open(person(name), signInName, Set.of(Right.STAFF), "職員");
    }

    @Test
    void whatEverybodyMayDoTurnsAtMidnightAndThePastStays() {
        var officer = app.signIn("admin", PASSWORD);
        var leaver = app.enter("tanabe", open("田邊", "tanabe"), PASSWORD);
        var mover = app.enter("noda", open("野田", "noda"), PASSWORD);
        var successor = app.enter("iguchi", open("井口", "iguchi"), PASSWORD);
        var joiners = open("井上", "inoue");

        assertThat(leaver.get("/people").status()).isEqualTo(200);
        assertThat(mover.get("/people").text()).contains("井口").doesNotContain("井上", "情報政策室");
        assertThat(mover.get("/duties/own").text()).contains(DUTY);
        assertThat(successor.get("/people").status()).isEqualTo(403);
        assertThat(successor.get("/duties/own").text()).doesNotContain(DUTY);
        assertThat(app.enter("inoue", joiners, PASSWORD).get("/duties/own").path())
                .isEqualTo("/sign-in");
        var day = officer.get("/transfers/2027-04-01").text();
        assertThat(day)
                .contains("5人が異動します", "情報セキュリティ監査統括責任者の後任を指名する", "０時に不足になるもの")
                .contains("役割を、不在のときも務める者がいる");
        assertThat(officer.get("/rules/on?" + LAST_DAY).text()).contains("不足は0件です");

        app.clock.forward(Duration.ofMinutes(31));

        assertThat(leaver.get("/people").path()).isEqualTo("/sign-in");
        leaver.get("/sign-in");
        leaver.post("/sign-in", Map.of("name", "tanabe", "password", PASSWORD));
        assertThat(leaver.get("/duties/own").path()).isEqualTo("/sign-in");
        assertThat(mover.get("/people").status()).isEqualTo(403);
        assertThat(mover.get("/duties/own").text()).doesNotContain(DUTY);
        assertThat(successor.get("/people").text()).contains("情報政策室", "井上");
        assertThat(successor.get("/duties/own").text()).contains(DUTY);
        assertThat(app.enter("inoue", joiners, PASSWORD).get("/duties/own").status())
                .isEqualTo(200);
        assertThat(officer.get("/roles").text()).contains("充て職　総務課長", "清水　浩");
        assertThat(officer.get("/rules").text()).contains("不足あり（1件）");

        assertThat(officer.get("/rules/on?" + LAST_DAY).text()).contains("不足は0件です");
        assertThat(officer.get("/roles?" + LAST_DAY).text()).contains("田邊　実").doesNotContain("清水");
        assertThat(officer.get("/people?" + LAST_DAY).text())
                .contains("4人がいます", "田邊　実")
                .doesNotContain("井上", "情報政策室");
    }
}
