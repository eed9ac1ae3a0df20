package jp.sekisho.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.calendar.Occurrence.Standing;
import jp.sekisho.calendar.YearGrid.Mark;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.Absences;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A fiscal year of one duty, from the plan to what is carried over; the clock moves, the rest is as
/// in the office.
class DutyYearTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final FiscalYear YEAR = new FiscalYear(2026);

    private RunningApp app;
    private Office office;
    private Duties duties;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-03-20T09:00");
        office = new Office(app);
        duties = app.get(Duties.class);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void on(int year, int month, int day) {
        var then = LocalDate.of(year, month, day).atTime(LocalTime.of(9, 0));
        app.clock.forward(
                Duration.between(
                        app.clock.instant(), then.atZone(app.clock.getZone()).toInstant()));
    }

    private void done(UUID occurrence, LocalDate doneOn, UUID person, String note, String number) {
        duties.done(occurrence, doneOn, person, note, number, Optional.empty());
    }

    private void everyDay() {
        app.get(YearPlan.class).drawForToday();
        app.get(Escalations.class).tell();
    }

    private List<Occurrence> plan() {
        return app.get(YearPlan.class).of(YEAR);
    }

    private Occurrence month(int month) {
        return plan().stream()
                .filter(each -> each.period().first().getMonthValue() == month)
                .findFirst()
                .orElseThrow();
    }

    private int told(UUID person) {
        return app.get(Notices.class).of(person).size();
    }

    private record Seen(String standing, LocalDate since, LocalDate due) {}

    private List<Seen> judged() {
        var criterion =
                app.all(Criterion.class).stream()
                        .filter(each -> each.name().equals("calendar.duties-on-time"))
                        .findFirst()
                        .orElseThrow();
        return app.get(Sql.class)
                .of("select standing, since, due from (" + criterion.objects() + ") o")
                .bind("day", LocalDate.ofInstant(app.clock.instant(), app.clock.getZone()))
                .bind("known", Long.MAX_VALUE)
                .list((row, number) ->
                        new Seen(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)));
    }

    @Test
    void aYearIsPlannedDoneLatePostponedAndCarriedOver() {
        var operator = office.holds("担当 花子", Role.SYSTEM_OPERATOR);
        var manager = office.holds("管理 次郎", Role.SYSTEM_MANAGER);
        var chief = office.holds("統括 三郎", Role.CHIEF);
        var ciso = office.holds("最高 四郎", Role.CISO);
        duties.add(NewDuty.of("記録を点検する", Role.SYSTEM_OPERATOR, new Recurrence.Monthly(), APRIL));
        assertThat(plan()).as("it begins in April").isEmpty();
        assertThat(judged()).isEmpty();

        on(2026, 4, 1);
        everyDay();
        assertThat(plan()).hasSize(12).allMatch(each -> each.standing() == Standing.PLANNED);
        var size = app.get(Ledger.class).size();
        everyDay();
        assertThat(app.get(Ledger.class).size()).as("done again").isEqualTo(size);
        assertThat(judged())
                .containsExactly(new Seen("NOT_STARTED", null, LocalDate.of(2026, 4, 30)));

        on(2026, 4, 28);
        duties.start(month(4).id());
        assertThat(month(4).standing()).isEqualTo(Standing.STARTED);
        assertThatThrownBy(() -> done(month(4).id(), LocalDate.of(2026, 4, 29), operator, "", ""))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.future");
        done(month(4).id(), LocalDate.of(2026, 4, 28), operator, "異常なし", "総第1号");
        assertThat(judged()).containsExactly(new Seen("IN_TIME", null, LocalDate.of(2026, 5, 29)));

        on(2026, 5, 29);
        everyDay();
        assertThat(told(operator)).as("today is in time").isZero();
        on(2026, 5, 30);
        everyDay();
        everyDay();
        assertThat(List.of(told(operator), told(manager), told(chief), told(ciso)))
                .containsExactly(1, 0, 0, 0);
        assertThat(judged().getFirst().standing()).isEqualTo("SHORT");
        assertThat(judged().getFirst().since()).isEqualTo(LocalDate.of(2026, 5, 30));
        on(2026, 6, 5);
        everyDay();
        assertThat(List.of(told(operator), told(manager), told(chief), told(ciso)))
                .containsExactly(1, 1, 0, 0);
        on(2026, 6, 19);
        everyDay();
        everyDay();
        assertThat(List.of(told(operator), told(manager), told(chief), told(ciso)))
                .as("the program did not run for two weeks")
                .containsExactly(1, 1, 1, 1);
        on(2026, 6, 29);
        everyDay();
        assertThat(told(ciso)).as("nobody stands above").isEqualTo(1);
        assertThat(app.get(Escalations.class).of(month(5).id()))
                .extracting(Escalations.Told::role)
                .containsExactly(Role.SYSTEM_OPERATOR, Role.SYSTEM_MANAGER, Role.CHIEF, Role.CISO);

        done(month(5).id(), LocalDate.of(2026, 6, 29), operator, "", "");
        assertThat(month(5))
                .extracting(Occurrence::due, Occurrence::doneOn)
                .containsExactly(LocalDate.of(2026, 5, 29), LocalDate.of(2026, 6, 29));
        assertThat(judged().getFirst().standing()).isEqualTo("IN_TIME");

        postponed();
        carriedOver(operator);
    }

    private void postponed() {
        var june = month(6).id();
        assertThatThrownBy(() -> duties.postpone(june, LocalDate.of(2026, 7, 10), " "))
                .hasMessageContaining("problem.required");
        assertThatThrownBy(() -> duties.postpone(june, LocalDate.of(2026, 6, 30), "様式の変更"))
                .hasMessageContaining("problem.duty.postpone");
        duties.postpone(june, LocalDate.of(2026, 7, 10), "様式の変更");
        on(2026, 7, 1);
        everyDay();
        assertThat(judged().getFirst().standing()).as("postponed in time").isEqualTo("IN_TIME");
        on(2026, 7, 13);
        assertThat(judged().getFirst().standing()).isEqualTo("SHORT");
        assertThatThrownBy(() -> duties.postpone(june, LocalDate.of(2026, 7, 12), "様式の変更"))
                .hasMessageContaining("problem.duty.postpone-past");
        duties.postpone(june, LocalDate.of(2026, 8, 7), "様式の変更が続くため");
        var row = app.get(YearPaper.class).grid(YEAR, true).rows().getFirst();
        assertThat(row.in(2)).extracting(YearGrid.Placed::mark).containsExactly(Mark.MOVED);
        assertThat(row.in(4))
                .extracting(YearGrid.Placed::mark)
                .containsExactly(Mark.OPEN, Mark.OPEN);
        assertThat(row.in(0)).extracting(YearGrid.Placed::mark).containsExactly(Mark.DONE);
        assertThat(duties.history(june))
                .extracting(Occurrence.Step::standing)
                .containsExactly(Standing.PLANNED, Standing.POSTPONED, Standing.POSTPONED);
    }

    private void carriedOver(UUID operator) {
        on(2027, 3, 31);
        plan().stream()
                .filter(each -> !each.done() && each.period().first().getMonthValue() != 6)
                .forEach(each -> done(each.id(), LocalDate.of(2027, 3, 31), operator, "", ""));
        on(2027, 4, 1);
        everyDay();
        var open = duties.open(LocalDate.of(2027, 4, 1));
        assertThat(open).hasSize(13);
        assertThat(open.getFirst())
                .extracting(Occurrence::carried, Occurrence::due, Occurrence::standing)
                .containsExactly(true, LocalDate.of(2026, 8, 7), Standing.POSTPONED);
        assertThat(open.stream().filter(Occurrence::carried)).hasSize(1);
        var size = app.get(Ledger.class).size();
        app.get(YearPlan.class).drawForToday();
        assertThat(app.get(Ledger.class).size()).isEqualTo(size);
        assertThat(judged().getFirst().standing()).as("June is late still").isEqualTo("SHORT");
        done(open.getFirst().id(), LocalDate.of(2027, 4, 1), operator, "", "");
        assertThat(judged().getFirst().standing()).isEqualTo("IN_TIME");
        open.stream()
                .skip(1)
                .forEach(each -> done(each.id(), LocalDate.of(2027, 4, 1), operator, "", ""));
        assertThat(judged()).containsExactly(new Seen("MET", null, null));
    }

    @Test
    void whatNobodyAnswersForFallsToTheNextOfTheLine() {
        on(2026, 4, 1);
        var duty =
                duties.add(
                        NewDuty.of(
                                "装置を確かめる", Role.SYSTEM_MANAGER, new Recurrence.Monthly(), APRIL));
        var first = duties.ofDuty(duty).getFirst();
        var words = app.get(DutyWords.class);
        var nobody = app.get(Answering.class).on(APRIL).to(first);
        assertThat(nobody.people()).isEmpty();
        assertThat(words.answer(nobody)).contains("情報システム管理者", "決まっていません");

        on(2026, 5, 1);
        everyDay();
        assertThat(app.get(Escalations.class).of(first.id()))
                .as("there was nobody to tell, and that is written down")
                .extracting(Escalations.Told::personName)
                .containsExactly((String) null);

        var chief = office.holds("統括 三郎", Role.CHIEF);
        var fallen = app.get(Answering.class).on(LocalDate.of(2026, 5, 1)).to(first);
        assertThat(fallen.ids()).containsExactly(chief);
        assertThat(words.answer(fallen)).contains("情報システム管理者", "いないため", "統括 三郎");
        assertThat(app.get(OwnCalendar.class).of(chief)).isNotEmpty();
        on(2026, 5, 8);
        everyDay();
        assertThat(told(chief)).isEqualTo(1);

        app.get(Absences.class).register(chief, LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 9));
        assertThat(app.get(Answering.class).on(LocalDate.of(2026, 5, 8)).to(first).people())
                .as("who is away answers for nothing")
                .isEmpty();
    }

    @Test
    void whatBelongsToAnotherModuleIsFoundByItAndEndsWithItsDuty() {
        on(2026, 11, 24);
        var source = new NewDuty.Source("rule", UUID.randomUUID());
        var duty =
                duties.add(
                        new NewDuty(
                                "訓練をする",
                                "",
                                Role.CHIEF,
                                null,
                                new Recurrence.Quarterly(),
                                source,
                                "",
                                true,
                                LocalDate.of(2026, 11, 24),
                                null));
        var planned = duties.ofSource("rule", source.id());
        assertThat(planned)
                .extracting(Occurrence::due)
                .containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 3, 31));
        var chief = office.holds("統括 三郎", Role.CHIEF);
        var first = planned.getFirst().id();
        var today = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> done(first, today, chief, "", " "))
                .hasMessageContaining("problem.duty.evidence");
        assertThatThrownBy(() -> done(first, today.minusYears(1), chief, "", "総第9号"))
                .hasMessageContaining("problem.duty.early");
        done(first, today, chief, "", "総第9号");
        assertThatThrownBy(() -> done(first, today, chief, "", "総第9号"))
                .hasMessageContaining("problem.duty.done");
        duties.reopen(first, "別の訓練の記録だった");
        assertThat(duties.get(first).standing()).isEqualTo(Standing.STARTED);
        duties.end(duty);
        assertThat(duties.ofSource("rule", source.id())).isEmpty();
        on(2027, 4, 1);
        app.get(YearPlan.class).drawForToday();
        assertThat(duties.ofSource("rule", source.id())).isEmpty();
        assertThatThrownBy(() -> duties.end(duty)).hasMessageContaining("problem.duty.ended");
    }

    @Test
    void theOfficesOwnClosedDayMovesWhatIsPlannedAfterIt() {
        var days = app.get(WorkingDays.class);
        var friday = LocalDate.of(2026, 5, 29);
        assertThat(days.isClosed(friday)).isFalse();
        var closed = days.close(friday, "庁舎の停電");
        assertThat(days.isClosed(friday)).isTrue();
        assertThat(days.nextWorkingDay(LocalDate.of(2026, 5, 28)))
                .isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(days.nextWorkingDay(LocalDate.of(2026, 12, 28)))
                .isEqualTo(LocalDate.of(2027, 1, 4));
        on(2026, 4, 1);
        duties.add(NewDuty.of("記録を点検する", Role.CHIEF, new Recurrence.Monthly(), APRIL));
        assertThat(month(5).due()).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThatThrownBy(() -> days.close(friday, "庁舎の停電"))
                .hasMessageContaining("problem.closed-day.closed");
        days.open(closed);
        assertThat(days.isClosed(friday)).isFalse();
    }
}
