package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.OutOfScope;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import jp.sekisho.statutory.Decision;
import jp.sekisho.statutory.Field;
import jp.sekisho.statutory.Fields;
import jp.sekisho.statutory.NewDecision;
import jp.sekisho.statutory.NewTransition;
import jp.sekisho.statutory.Ordinance;
import jp.sekisho.statutory.Transitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class StatutoryFieldsTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6, 7, 8);

    private RunningApp app;
    private Edition edition;

    @BeforeEach
    void theRuleOfTheLawIsTakenUpAmongOthers() throws Exception {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of(
                                new Choice("0-3", null),
                                new Choice("1-1", demand),
                                new Choice("4-1", demand)));
    }

    @AfterEach
    void end() {
        app.close();
        LocaleContextHolder.resetLocaleContext();
    }

    private Verdict law() {
        return app.verdict("0-3").verdict();
    }

    private void decide(Set<Integer> fields, boolean applies) {
        app.get(Fields.class).decide(new NewDecision(fields, applies, "理由", TODAY, "総第1号"));
    }

    private UUID payroll(LocalDate end) {
        return app.get(Transitions.class)
                .begin(
                        new NewTransition(
                                5,
                                "人事給与システム",
                                LocalDate.of(2024, 4, 1),
                                end,
                                "多要素認証",
                                TODAY,
                                "総第2号"));
    }

    private void on(LocalDate day) {
        app.clock.forward(
                Duration.between(
                        app.clock.instant(),
                        day.atTime(9, 0).atZone(app.clock.getZone()).toInstant()));
    }

    private void decideEveryCoveredField() {
        var covered =
                app.get(Fields.class).of(app.get(Verdicts.class).now().orElseThrow()).stream()
                        .filter(field ->
                                field.rules().stream()
                                        .anyMatch(r -> !r.rule().number().equals("0-3")))
                        .map(Field::number)
                        .collect(Collectors.toSet());
        assertThat(covered).isNotEmpty().isNotEqualTo(ALL);
        decide(covered, true);
        var others = new HashSet<>(ALL);
        others.removeAll(covered);
        decide(others, false);
    }

    @Test
    void theLawIsNotStartedUntilEveryFieldIsDecidedAndShortFromTheDayItIsInForce() {
        assertThat(law()).isEqualTo(Verdict.NOT_STARTED);
        assertThat(app.verdict("0-3").due()).contains(LocalDate.of(2027, 6, 30));
        on(Ordinance.IN_FORCE);
        assertThat(law()).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("0-3").count()).isEqualTo(8);
        decideEveryCoveredField();
        assertThat(law()).isEqualTo(Verdict.MET);
    }

    @Test
    void aFieldThatAppliesWithoutARuleIsNotCovered() {
        decide(ALL, true);
        assertThat(law()).isEqualTo(Verdict.NOT_STARTED);
        var fields = app.get(Fields.class).of(app.get(Verdicts.class).now().orElseThrow());
        assertThat(fields).filteredOn(Field::bare).isNotEmpty();
        decideEveryCoveredField();
        assertThat(law()).isEqualTo(Verdict.MET);
        app.get(Exceptions.class)
                .putOutOfScope(app.verdict("4-1").rule(), new OutOfScope("管理区域がない", TODAY, "総第9号"));
        assertThat(law()).isEqualTo(Verdict.NOT_STARTED);
    }

    @Test
    void aTransitionIsShortOnTheDayAfterItsEndUntilItIsSettled() {
        decideEveryCoveredField();
        var payroll = payroll(LocalDate.of(2027, 9, 30));
        assertThat(law()).isEqualTo(Verdict.IN_TIME);
        on(LocalDate.of(2027, 9, 30));
        assertThat(law()).isEqualTo(Verdict.IN_TIME);
        on(LocalDate.of(2027, 10, 1));
        assertThat(law()).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("0-3").findings())
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.label()).isEqualTo("人事給与システム");
                    assertThat(late.since()).isEqualTo(LocalDate.of(2027, 10, 1));
                });
        app.get(Transitions.class)
                .move(
                        payroll,
                        LocalDate.of(2027, 12, 31),
                        "納期の遅れ",
                        LocalDate.of(2027, 10, 1),
                        "総第3号");
        assertThat(law()).isEqualTo(Verdict.IN_TIME);
        app.get(Transitions.class).settle(payroll, LocalDate.of(2027, 10, 1), "多要素認証を入れた");
        assertThat(law()).isEqualTo(Verdict.MET);
        assertThatThrownBy(() -> app.get(Transitions.class).withdraw(payroll, "誤り"))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void whatTheLawGivesNoTransitionForIsRefused() {
        var transitions = app.get(Transitions.class);
        var late = LocalDate.of(2027, 7, 1);
        for (var wish :
                List.of(
                        new NewTransition(3, "庁舎", TODAY, late, "施錠", TODAY, "総第2号"),
                        new NewTransition(7, "保守", late, late, "条項", TODAY, "総第2号"),
                        new NewTransition(7, "保守", TODAY, TODAY.minusDays(1), "条項", TODAY, "総第2号"),
                        new NewTransition(7, "", TODAY, late, "", TODAY, ""))) {
            assertThatThrownBy(() -> transitions.begin(wish)).isInstanceOf(Unacceptable.class);
        }
        assertThat(transitions.all()).isEmpty();
    }

    @Test
    void aLaterDecisionReplacesTheFirstAndBothStayListed() {
        decide(Set.of(3), true);
        decide(Set.of(3), false);
        assertThat(app.get(Fields.class).decisions())
                .extracting(Decision::applies, Decision::current)
                .containsExactly(tuple(false, true), tuple(true, false));
    }

    @Test
    void theOfficerDecidesOnThePageAndThePaperSaysIt() {
        payroll(LocalDate.of(2027, 9, 30));
        var officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        var page = officer.get("/rules/fields/decide");
        var refused = officer.post("/rules/fields/decide", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        var done =
                officer.submit(
                        HtmlForm.find(page.text(), "/rules/fields/decide")
                                .fill("applies", "APPLIES")
                                .fill("reason", "LGWANに接続しているため")
                                .fill("documentNumber", "総第77号"));
        assertThat(done.path()).isEqualTo("/rules/fields");
        assertThat(done.text()).contains("LGWANに接続しているため", "人事給与システム", "すべてで、適用が判定");
        assertThat(app.get(Reports.class).paper(ReportKind.FIELDS, true) + "")
                .contains("総第77号", "第5号　技術的対策", "人事給与システム（R9.9.30）", "多要素認証");
    }
}
