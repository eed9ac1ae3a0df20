package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import jp.sekisho.policy.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is kept of the home page is shown only as long as it is true.
class HomePageTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private RunningApp app;
    private Visitor officer;
    private UUID organ;

    @BeforeEach
    void aClauseIsShortOfThoseWhoHoldItsRoles() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class).takeUp(edition, List.of(new Choice("1-1", demand)));
        officer = app.signIn("admin", PASSWORD);
        appoint(Role.CHIEF, "桐原　学");
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void appoint(Role role, String name) {
        var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null);
        var person = app.get(People.class).registerAt(name, "", "", place);
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, null, person, null, 0, APRIL, "決裁", "", APRIL, null),
                        "");
    }

    /// Of the first article: heading, text and note, without what differs from page to page.
    private String article() {
        var page = officer.get("/").text();
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    @Test
    void anArticleIsWrittenAnewWhenSomethingInItIsAnother() throws Exception {
        var first = article();
        assertThat(first).contains("第１条", "組織体制を確立する", "に、務める者がいません");
        assertThat(article()).isEqualTo(first);
        var short7 = first.replaceAll("(?s).*?(\\d+)の役割のうち(\\d+)つ.*", "$2");
        appoint(Role.CISO, "最高　一郎");
        assertThat(article())
                .isNotEqualTo(first)
                .contains("の役割のうち" + (Integer.parseInt(short7) - 1) + "つに");
        var known = article();
        officer.get("/language?to=en");
        assertThat(article()).doesNotContain("務める者がいません").isNotEqualTo(known);
        officer.get("/language?to=ja");
        assertThat(article()).isEqualTo(known);
    }

    @Test
    void whatSomebodyTypedIsNoMarkup() throws Exception {
        article();
        appoint(Role.CISO, "<b>最高</b>　一郎");
        assertThat(article()).contains("&lt;b&gt;最高&lt;/b&gt;").doesNotContain("<b>最高");
        assertThat(article()).contains("&lt;b&gt;最高&lt;/b&gt;").doesNotContain("<b>最高");
    }
}
