package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What everybody finds on the first page: at most seven things, and those that are his.
class AudienceTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Pattern ITEM = Pattern.compile("<li class=\"todo\">");
    private static RunningApp app;
    private static UUID organ;
    private static UUID unit;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        unit = app.get(Units.class).add(organ, null, "業務課", APRIL);
        var edition = Fixtures.smallRegulation(app);
        var rules = app.get(Rules.class);
        var choices = new ArrayList<Choice>();
        for (var proposal : rules.proposals(edition)) {
            var demand = proposal.demand().map(each -> each.id()).orElse(null);
            if (demand != null || proposal.rule().number().startsWith("0-")) {
                choices.add(new Choice(proposal.rule().number(), demand));
            }
        }
        rules.takeUp(edition, choices);
        for (var name : List.of("一 一郎", "二 二郎", "三 三郎")) {
            register(name, unit);
        }
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static UUID register(String name, @Nullable UUID where) {
        return app.get(People.class)
                .registerAt(
                        name,
                        "",
                        "",
                        new NewMembership(organ, where, null, Kind.REGULAR, "", APRIL, null));
    }

    private static void appoint(UUID person, Role role, @Nullable UUID where) {
        var decided = LocalDate.of(2026, 4, 1);
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, where, person, null, 0, decided, "辞令", "第1号", decided, null),
                        "");
    }

    private static Visitor signedIn(UUID person, String name, Right... rights) {
        var first = app.get(Accounts.class).open(person, name, Set.of(rights), "試験");
        return app.enter(name, first, PASSWORD);
    }

    private static String home(Visitor visitor) {
        var page = visitor.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(ITEM.matcher(page.text()).results().count()).isBetween(1L, 7L);
        return page.text();
    }

    @Test
    void staffFindWhatIsAskedOfThemselvesAndNoMore() {
        var person = register("職員 四郎", unit);
        var staff = signedIn(person, "shiro", Right.STAFF);
        assertThat(home(staff)).contains("あなたの実施事項", "規程を読んで確認する").doesNotContain("今日の実施事項");
        staff.get("/confirmation");
        staff.post("/confirmation", Map.of());
        assertThat(staff.get("/").text())
                .contains("あなたが今することは、ありません。")
                .doesNotContain("規程を読んで確認する");
        assertThat(staff.get("/section").text()).contains("務める所属は、ありません");
    }

    @Test
    void aSectionHeadFindsHisPeople() {
        var person = register("課長 五郎", unit);
        appoint(person, Role.MANAGER, unit);
        var head = signedIn(person, "goro", Right.STAFF);
        assertThat(home(head)).containsPattern("業務課の\\d+人に規程の確認を済ませてもらう");
        assertThat(head.get("/section").text())
                .contains("一 一郎", "二 二郎", "三 三郎", "課長 五郎")
                .containsPattern("業務課の\\d+人のうち\\d+人が、規程の確認をまだ済ませていません");
    }

    @Test
    void theCisoFindsWhatIsShortAndWhy() {
        var person = register("副管理者 六郎", null);
        appoint(person, Role.CISO, null);
        assertThat(home(signedIn(person, "rokuro", Right.STAFF)))
                .contains("不足している条項", "第２条")
                .doesNotContain("今日の実施事項");
    }

    @Test
    void theAuditorFindsWhereToLook() {
        var person = register("監査 七郎", null);
        var auditor = signedIn(person, "nanaro", Right.AUDITOR);
        assertThat(home(auditor)).contains("確かめること", "証跡確認票を受け取る", "判定が変わった条項を確かめる");
        for (var path :
                List.of("/ledger", "/changes", "/confirmations", "/rights", "/access-log")) {
            assertThat(auditor.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theOfficerFindsWhatTheBodyLacks() {
        var officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        assertThat(home(officer)).contains("今日の実施事項", "規程の確認が済んでいない");
    }
}
