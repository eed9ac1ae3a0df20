package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.TestFiles;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rule that is carried out for each of its targets, as decided.
class TargetsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;
    private UUID organ;
    private UUID general;
    private UUID person;

    @BeforeEach
    void twoUnitsAndARuleOfTheMonth() {
        app = new RunningApp("2026-11-24T09:00");
        var edition = Fixtures.smallRegulation(app);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        general = app.get(Units.class).add(organ, null, "総務課", APRIL);
        app.get(Units.class).add(organ, null, "斎苑", APRIL);
        var place = new NewMembership(organ, general, null, Kind.REGULAR, "主事", APRIL, null);
        person = app.get(People.class).registerAt("北川", "", "", place);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(edition, List.of(new Choice("4-1", demand), new Choice("1-1", demand)));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void choose(TargetKind kind, int pieces, String names) {
        app.get(Targets.class)
                .choose(
                        app.verdict("4-1").rule(),
                        new TargetChoice(kind, pieces, "部屋ごとに記録するため", TODAY, "総第12号"),
                        names);
    }

    private void record(LocalDate day, String... objects) {
        var file = TestFiles.examined(day + ".txt", "点検 " + day + List.of(objects));
        app.get(Acts.class)
                .record(
                        app.verdict("4-1").rule(),
                        day,
                        person,
                        "点検した",
                        "",
                        Optional.of(new Attachment.Fresh(TestFiles.said("点検表", day), file)),
                        Set.of(objects));
    }

    private Target.Page targets(String words, Standing standing) {
        return app.get(Targets.class)
                .page(app.verdict("4-1").rule(), new TargetQuestion(words, standing), 0, 100);
    }

    @Test
    void eachUnitIsATargetAndOnlyWhatWasDoneForItCounts() {
        choose(TargetKind.UNITS, 0, "");
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        assertThat(app.verdict("4-1").total()).isEqualTo(2);
        record(TODAY, "unit:" + general);
        assertThat(app.verdict("4-1").met()).isEqualTo(1);
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        app.clock.forward(Duration.ofDays(32));
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("4-1").count()).isEqualTo(2);
        var saien = targets("斎苑", Standing.SHORT).targets().getFirst();
        record(TODAY.plusDays(32), "unit:" + general, saien.object());
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.MET);
        assertThat(app.verdict("4-1").sampled()).isFalse();
        app.get(Units.class).add(organ, null, "業務課", TODAY);
        assertThat(app.verdict("4-1").verdict()).as("a unit more").isEqualTo(Verdict.SHORT);
    }

    @Test
    void aRecordForSeveralTargetsIsTakenBackForAllOfThem() {
        choose(TargetKind.LISTED, 0, "情報システム室\n\n書庫 \n計量室\n書庫");
        assertThat(app.get(Targets.class).listed(app.verdict("4-1").rule().id())).hasSize(3);
        var all = targets("", null).targets();
        assertThat(all).extracting(Target::label).containsExactlyInAnyOrder("情報システム室", "書庫", "計量室");
        var before = app.get(Ledger.class).size();
        record(TODAY, all.stream().map(Target::object).toArray(String[]::new));
        assertThat(app.get(Ledger.class).size()).as("act, piece and use").isEqualTo(before + 3);
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.MET);
        var act = app.get(Acts.class).of(app.verdict("4-1").rule().id()).getFirst();
        assertThat(app.get(Targets.class).targets(List.of(act))).containsValue(3);
        app.get(Acts.class).withdraw(app.verdict("4-1").rule(), act.id());
        assertThat(app.verdict("4-1").met()).isZero();

        choose(TargetKind.LISTED, 0, "書庫\n書庫２");
        assertThat(targets("書庫", null).all()).isEqualTo(2);
        choose(TargetKind.WHOLE, 0, "");
        assertThat(app.verdict("4-1").total()).isEqualTo(1);
    }

    @Test
    void theTableSaysWhatWasDoneWhenAndByWhichPaper() {
        choose(TargetKind.UNITS, 0, "");
        record(TODAY, "unit:" + general);
        app.clock.forward(Duration.ofDays(32));
        var judged = app.get(Verdicts.class).now().orElseThrow();
        var execution = app.get(Execution.class);
        var lines = execution.lines(execution.rows(judged), judged.day(), true);
        assertThat(lines)
                .filteredOn(line -> line.target().equals("総務課"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.doneOn()).isEqualTo(TODAY);
                    assertThat(line.row().due()).isEqualTo(TODAY.plusDays(31));
                    assertThat(line.row().verdict()).isEqualTo(Verdict.SHORT);
                    assertThat(line.evidence()).extracting("title").containsExactly("点検表");
                });
        assertThat(lines)
                .filteredOn(line -> line.target().equals("斎苑"))
                .singleElement()
                .satisfies(line -> assertThat(line.doneOn()).isNull());
        assertThat(execution.rows(judged)).as("kept").isSameAs(execution.rows(judged));
    }

    @Test
    void whatWasNeverDoneIsShortOnceItsDutyIsOver() {
        assertThat(app.verdict("4-1").verdict()).isEqualTo(Verdict.NOT_STARTED);
        app.clock.forward(Duration.ofDays(7));
        assertThat(app.verdict("4-1").verdict()).as("1 December").isEqualTo(Verdict.SHORT);
        assertThat(app.verdict("4-1").since()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatIsNotATargetIsRefused() {
        assertThatThrownBy(() -> record(TODAY, "unit:" + general)).isInstanceOf(Unacceptable.class);
        choose(TargetKind.UNITS, 0, "");
        assertThatThrownBy(() -> record(TODAY)).isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> record(TODAY, "unit:" + UUID.randomUUID()))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> choose(TargetKind.LISTED, 0, " \n"))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> choose(TargetKind.LISTED, 0, "個人番号 123456789018"))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> choose(TargetKind.WHOLE, 5, "")).isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() ->
                        app.get(Targets.class)
                                .choose(
                                        app.verdict("1-1").rule(),
                                        new TargetChoice(TargetKind.UNITS, 0, "理由", TODAY, "1"),
                                        ""))
                .isInstanceOf(Unacceptable.class);
    }
}
