package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Confirmations;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;
    private Edition edition;
    private UUID organ;
    private UUID person;

    @BeforeEach
    void everyRuleIsTakenUpAndSomebodyHasNotConfirmed() {
        app = new RunningApp("2026-11-24T09:00");
        edition = Fixtures.smallRegulation(app);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        person =
                app.get(People.class)
                        .registerAt(
                                "未確認",
                                "",
                                "",
                                new NewMembership(
                                        organ, null, null, Kind.REGULAR, "主事", APRIL, null));
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        app.get(Rules.class).proposals(edition).stream()
                                .map(each -> new Choice(each.rule().number(), hangs(each, demand)))
                                .toList());
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static @Nullable UUID hangs(Proposal proposal, UUID demand) {
        return proposal.rule().hangs() == CatalogueRule.Hangs.DOCUMENT ? null : demand;
    }

    private RuleVerdict rule(String number) {
        return find(app.get(Verdicts.class).now().orElseThrow(), number);
    }

    private static RuleVerdict find(Judged judged, String number) {
        return judged.rules().stream()
                .filter(each -> each.rule().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private UUID grant(String number, LocalDate from, LocalDate to) {
        var judged = rule(number);
        var object = judged.findings().stream().filter(Finding::isShort).findFirst().orElseThrow();
        return app.get(Exceptions.class)
                .grant(judged, wish(object.object(), TODAY.minusDays(40), false, from, to));
    }

    private static NewException wish(
            String object,
            @Nullable LocalDate decided,
            boolean emergency,
            LocalDate from,
            LocalDate to) {
        return new NewException(
                object, "長期の休職のため", "復帰の日に確認する", decided, "総第9号", emergency, from, to);
    }

    @Test
    void anExceptionTurnsTheVerdictAndEndsAtMidnightAfterItsLastDay() {
        app.clock.forward(Duration.ofDays(40));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.SHORT);
        grant("5-1", LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 31));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
        assertThat(rule("5-1").exceptedUntil()).contains(LocalDate.of(2027, 3, 31));
        app.clock.forward(Duration.ofDays(87));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
        app.clock.forward(Duration.ofDays(1));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(rule("5-1").count()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsExceptedIsExcepted() {
        app.clock.forward(Duration.ofDays(40));
        grant("5-1", LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 31));
        app.get(People.class)
                .registerAt(
                        "後から",
                        "",
                        "",
                        new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null));
        app.clock.forward(Duration.ofDays(40));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(rule("5-1").count()).isEqualTo(1);
    }

    @Test
    void anExceptionEndedEarlyEndsOnThatDay() {
        app.clock.forward(Duration.ofDays(40));
        var id = grant("5-1", LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 31));
        app.get(Exceptions.class).end(id, LocalDate.of(2027, 1, 10));
        app.clock.forward(Duration.ofDays(7));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
        app.clock.forward(Duration.ofDays(1));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.SHORT);
    }

    @Test
    void whatTheLawDemandsKnowsNoException() {
        app.get(Organs.class).add("議会", OrganKind.ASSEMBLY, APRIL);
        app.get(Adoptions.class).adopt(edition.id(), List.of(organ), TODAY, "訓令", "第1号");
        assertThat(rule("0-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThatThrownBy(() -> grant("0-1", TODAY, TODAY.plusDays(30)))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.exception.law");
    }

    @Test
    void anExceptionThatEndsBeforeItBeginsLastsTooLongOrHasNothingToExceptIsRefused() {
        app.clock.forward(Duration.ofDays(40));
        var begin = LocalDate.of(2027, 1, 3);
        refused(
                wish("person:" + person, begin, false, begin, begin.minusDays(1)),
                "problem.period");
        refused(
                wish("person:" + person, begin, false, begin, begin.plusDays(400)),
                "problem.exception.long");
        refused(
                wish("person:" + UUID.randomUUID(), begin, false, begin, begin.plusDays(9)),
                "problem.exception.object");
        refused(
                wish("person:" + person, begin.plusDays(1), false, begin, begin.plusDays(9)),
                "problem.exception.decided");
        refused(
                wish("person:" + person, null, false, begin, begin.plusDays(9)),
                "problem.exception.decided");
        assertThat(app.get(Exceptions.class).all()).isEmpty();
    }

    private void refused(NewException wish, String key) {
        assertThatThrownBy(() -> app.get(Exceptions.class).grant(rule("5-1"), wish))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining(key);
    }

    @Test
    void anEmergencyIsDecidedWithinFourteenDaysOrItIsShort() {
        assertThat(rule("7-4").verdict()).isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(40));
        var begin = LocalDate.of(2027, 1, 3);
        var id =
                app.get(Exceptions.class)
                        .grant(
                                rule("5-1"),
                                wish("person:" + person, null, true, begin, begin.plusDays(60)));
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
        assertThat(rule("7-4").verdict()).isEqualTo(Verdict.IN_TIME);
        app.clock.forward(Duration.ofDays(15));
        assertThat(rule("7-4").verdict()).isEqualTo(Verdict.SHORT);
        app.get(Exceptions.class).decide(id, LocalDate.of(2027, 1, 18), "総第12号");
        assertThat(rule("7-4").verdict()).isEqualTo(Verdict.MET);
        assertThat(rule("5-1").verdict()).isEqualTo(Verdict.EXCEPTED);
    }

    @Test
    void aRuleIsOutOfScopeOnlyByADecisionAndComesBack() {
        var judged = rule("8-1");
        app.get(Exceptions.class)
                .putOutOfScope(judged.rule(), new OutOfScope("委託していない", TODAY, "総第3号"));
        assertThat(rule("8-1").verdict()).isEqualTo(Verdict.OUT_OF_SCOPE);
        app.get(Exceptions.class).putBackInScope(judged.rule());
        assertThat(rule("8-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        assertThatThrownBy(() ->
                        app.get(Exceptions.class)
                                .putOutOfScope(
                                        rule("0-1").rule(), new OutOfScope("不要", TODAY, "総第4号")))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void aRecordHoldsForItsPeriodAndAWithdrawnOneNever() {
        var acts = app.get(Acts.class);
        acts.record(rule("4-1").rule(), TODAY, person, "10月分を点検した", "", Optional.empty());
        assertThat(rule("4-1").verdict()).isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(32));
        assertThat(rule("4-1").verdict()).isEqualTo(Verdict.SHORT);
        acts.record(
                rule("4-1").rule(), TODAY.plusDays(32), person, "11月分を点検した", "", Optional.empty());
        assertThat(rule("4-1").verdict()).isEqualTo(Verdict.MET);
        acts.withdraw(rule("4-1").rule(), acts.of(rule("4-1").rule().id()).getFirst().id());
        assertThat(rule("4-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThatThrownBy(() ->
                        acts.record(rule("1-1").rule(), TODAY, person, "手で", "", Optional.empty()))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void aPastDayIsJudgedAsItIsKnownNowOrAsItWasKnownThen() {
        app.clock.forward(Duration.ofDays(40));
        app.get(Confirmations.class)
                .enterList(edition, List.of(person), TODAY.plusDays(10), "確認-01");
        var verdicts = app.get(Verdicts.class);
        var day = TODAY.plusDays(35);
        assertThat(find(verdicts.on(day, false).orElseThrow(), "5-1").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(find(verdicts.on(day, true).orElseThrow(), "5-1").verdict())
                .isEqualTo(Verdict.SHORT);
        assertThat(find(verdicts.on(TODAY.plusDays(40), false).orElseThrow(), "5-1"))
                .isEqualTo(rule("5-1"));
        assertThatThrownBy(() -> verdicts.on(TODAY.plusDays(41), false))
                .isInstanceOf(Unacceptable.class);
    }
}
