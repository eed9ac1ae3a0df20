package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.Escalations;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.calendar.YearPlan;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.NewException;
import jp.sekisho.measures.RuleDuties;
import jp.sekisho.measures.Rules;
import jp.sekisho.notices.Notices;
import jp.sekisho.office.Pdfs;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Role;
import jp.sekisho.policy.Confirmations;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Verdict;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// The officer's year, with the clock moved: 1 April's plan is done, runs late, is told upward; an
/// exception ends; the committee reads about it.
class FiscalYearTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private RunningApp app;
    private Edition edition;
    private UUID organ;
    private UUID manager;
    private UUID chief;
    private UUID ciso;

    @BeforeEach
    void theRulesAreTakenUpOnTheFirstOfApril() {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        app = new RunningApp("2026-04-01T09:00");
        edition = Fixtures.smallRegulation(app);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        manager = holder("管理　次郎", Role.SYSTEM_MANAGER);
        chief = holder("統括　三郎", Role.CHIEF);
        ciso = holder("最高　四郎", Role.CISO);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of(
                                new Choice("4-1", demand),
                                new Choice("5-1", demand),
                                new Choice("7-5", demand)));
    }

    @AfterEach
    void end() {
        app.close();
        LocaleContextHolder.resetLocaleContext();
    }

    private UUID holder(String name, Role role) {
        var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null);
        var person = app.get(People.class).registerAt(name, "", "", place);
        app.get(Appointments.class)
                .appoint(
                        new NewAppointment(
                                role, null, person, null, 0, APRIL, "決裁", "", APRIL, null),
                        "");
        return person;
    }

    private void on(int year, int month, int day) {
        var then = LocalDate.of(year, month, day).atTime(LocalTime.of(9, 0));
        app.clock.forward(
                Duration.between(
                        app.clock.instant(), then.atZone(app.clock.getZone()).toInstant()));
        app.get(YearPlan.class).drawForToday();
        app.get(Escalations.class).tell();
    }

    private Occurrence due(int month) {
        return app.get(RuleDuties.class).of(app.verdict("4-1").rule().id()).stream()
                .filter(each -> each.firstDue().getMonthValue() == month)
                .findFirst()
                .orElseThrow();
    }

    private void done(int month, int day) {
        app.get(Duties.class)
                .done(
                        due(month).id(),
                        LocalDate.of(2026, month, day),
                        manager,
                        "異常なし",
                        "総第" + month + "号",
                        Optional.empty());
    }

    private int told(UUID person) {
        return app.get(Notices.class).of(person).size();
    }

    private String report() throws IOException {
        var paper = app.get(Reports.class).paper(ReportKind.COMMITTEE, true);
        try (var document = Loader.loadPDF(Pdfs.write(paper, LocalDate::toString))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aYearGoesByAndEveryVerdictTurnsOnItsDay() throws IOException {
        assertThat(app.get(YearPlan.class).of(new FiscalYear(2026))).hasSize(12);
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        on(2026, 4, 28);
        done(4, 28);
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.MET);
        assertThat(app.verdict("7-5").verdict()).isEqualTo(Verdict.IN_TIME);

        on(2026, 5, 30);
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("7-5").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(List.of(told(manager), told(chief))).containsExactly(1, 0);
        on(2026, 6, 12);
        assertThat(told(chief)).isPositive();
        on(2026, 6, 19);
        assertThat(told(ciso)).isPositive();
        app.get(Duties.class).postpone(due(5).id(), LocalDate.of(2026, 6, 30), "記録簿の様式を改めているため");
        assertThat(app.verdict("7-5").verdict()).isEqualTo(Verdict.IN_TIME);
        on(2026, 6, 29);
        done(6, 29);
        app.get(Duties.class)
                .done(
                        due(5).id(),
                        LocalDate.of(2026, 6, 29),
                        manager,
                        "２か月分",
                        "",
                        Optional.empty());
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.MET);

        app.get(Confirmations.class)
                .enterList(edition, List.of(manager, chief), LocalDate.of(2026, 6, 29), "確認-01");
        assertThat(app.verdict("5-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        on(2026, 12, 2);
        assertThat(app.verdict("5-1").verdict()).isEqualTo(Verdict.SHORT);
        app.get(Exceptions.class)
                .grant(
                        app.verdict("5-1"),
                        new NewException(
                                "person:" + ciso,
                                "長期の療養のため",
                                "復帰の日に確認する",
                                LocalDate.of(2026, 12, 2),
                                "総第40号",
                                false,
                                LocalDate.of(2026, 12, 2),
                                LocalDate.of(2027, 3, 31)));
        on(2027, 3, 31);
        assertThat(app.verdict("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
        assertThat(report()).contains("長期の療養", "総第40号", "2027-03-31");

        on(2027, 4, 1);
        assertThat(app.verdict("5-1").verdict()).isEqualTo(Verdict.SHORT);
        var plan = app.get(YearPlan.class).of(new FiscalYear(2027));
        assertThat(plan).filteredOn(Occurrence::carried).isNotEmpty();
        assertThat(plan).filteredOn(each -> each.fiscalYear() == 2027).hasSize(12);
        assertThat(report()).contains("実施の記録が");
    }
}
