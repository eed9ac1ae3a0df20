package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.calendar.Office;
import jp.sekisho.imports.Imports;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.policy.Confirmations;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All that is known of one person stands on his page, each part for whoever may see it.
class PersonPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static RunningApp app;
    private static UUID person;
    private static UUID other;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        new Office(app);
        Fixtures.smallRegulation(app);
        var imports = app.get(Imports.class);
        var draft =
                imports.begin(
                        "roster",
                        "名簿_R8.11.1現在.csv",
                        ("職員番号,氏名,所属,係,職名,区分,発令日,採用日,パソコン,メール,備考\r\n"
                                        + "000101,和田　進,総務課,総務係,主査,一般職,R5.4.1,H20.4.1,無,有,施設課兼務、応援 業務課\r\n"
                                        + "000102,石井　愛,業務課,,主事,一般職,R5.4.1,,,,\r\n"
                                        + "000103,岡　千尋,施設課,,技師,一般職,R5.4.1,,,,\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
        imports.decide(
                "roster",
                draft,
                new Imports.Decisions(
                        0,
                        LocalDate.of(2026, 11, 1),
                        java.util.Map.of("missing", "keep"),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.List.of()));
        imports.take("roster", draft, imports.draft("roster", draft).seal());
        var people = app.get(People.class);
        person = people.find("和田", TODAY, 1).getFirst().id();
        other = people.find("石井", TODAY, 1).getFirst().id();
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                Role.SYSTEM_OPERATOR,
                                null,
                                person,
                                null,
                                0,
                                LocalDate.of(2026, 10, 20),
                                "指名書",
                                "湖広総第77号",
                                LocalDate.of(2026, 11, 1),
                                null),
                        "");
        app.get(Accounts.class).open(person, "wada", Set.of(Right.READER), "台帳の閲覧");
        var main =
                people.memberships(person).stream()
                        .filter(each -> each.capacity() == null)
                        .findFirst()
                        .orElseThrow();
        var organ = app.get(Organs.class).on(TODAY).getFirst().id();
        people.move(
                person,
                main.id(),
                new NewMembership(
                        organ, null, null, Kind.REGULAR, "係長", LocalDate.of(2027, 4, 1), null));
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static String page(UUID of) {
        var visitor = new Visitor(app.address());
        visitor.submit(
                HtmlForm.find(visitor.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", Office.PASSWORD));
        return visitor.get("/people/" + of).text();
    }

    @Test
    void everythingIsThere() {
        assertThat(page(person))
                .contains("（兼務）", "（応援）")
                .contains("パソコンなし（規程の確認は署名簿）", "メールを使う", "平成20年4月1日採用")
                .contains("情報システム担当者", "令和8年11月1日から", "指名書　湖広総第77号")
                .contains("サインイン名 wada", "二要素認証は未登録", "台帳の閲覧")
                .contains("未確認", "令和9年4月1日に移る", "href=\"/transfers/2027-04-01\"");
        app.get(Confirmations.class)
                .confirm(app.get(Editions.class).currentId().orElseThrow(), person);
        assertThat(page(person)).contains("令和8年11月24日に確認").doesNotContain("未確認");
    }

    @Test
    void whatThereIsNotIsSaid() {
        assertThat(page(other))
                .contains("端末と勤務について、名簿に記載がありません", "役割はありません", "関所の利用者ではありません")
                .contains("予定された異動はありません");
    }
}
