package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;
    private Corrections corrections;
    private UUID doer;
    private UUID checker;

    @BeforeEach
    void twoPeople() {
        app = new RunningApp("2026-11-24T09:00");
        corrections = app.get(Corrections.class);
        doer = app.get(People.class).register("担当", "", "");
        checker = app.get(People.class).register("確認", "", "");
    }

    @AfterEach
    void end() {
        app.close();
    }

    private UUID begin() {
        return corrections.begin(
                new NewCorrection(
                        Correction.Source.AUDIT,
                        null,
                        "媒体の返却が遅れた",
                        "返却を確かめる手順がない",
                        "異動の手順に返却の確認を加える",
                        doer,
                        TODAY.plusDays(30)));
    }

    @Test
    void itIsDoneAndThenCheckedBySomebodyElse() {
        var id = begin();
        assertThat(corrections.get(id).stage()).isEqualTo(Correction.Stage.OPEN);
        app.clock.forward(Duration.ofDays(31));
        assertThat(corrections.get(id).late(TODAY.plusDays(31))).isTrue();
        corrections.complete(id, TODAY.plusDays(31), "手順を改めた");
        assertThatThrownBy(() -> corrections.check(id, TODAY.plusDays(31), true, "見た", doer, null))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.correction.own");
        corrections.check(id, TODAY.plusDays(31), true, "１か月の間、遅れがない", checker, null);
        assertThat(corrections.get(id).stage()).isEqualTo(Correction.Stage.EFFECTIVE);
        assertThat(corrections.get(id).checkedBy()).isEqualTo("確認");
    }

    @Test
    void whatDidNotHelpBeginsAgainWithANewDay() {
        var id = begin();
        corrections.complete(id, TODAY, "手順を改めた");
        assertThatThrownBy(() -> corrections.check(id, TODAY, false, "また遅れた", checker, null))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.correction.again");
        corrections.check(id, TODAY, false, "また遅れた", checker, TODAY.plusDays(20));
        assertThat(corrections.all())
                .extracting(Correction::stage)
                .containsExactlyInAnyOrder(Correction.Stage.NOT_EFFECTIVE, Correction.Stage.OPEN);
    }

    @Test
    void impossibleDaysAreRefusedAndNothingChanges() {
        var id = begin();
        assertThatThrownBy(() -> corrections.complete(id, TODAY.plusDays(1), "先の日"))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> corrections.postpone(id, TODAY, "早める"))
                .isInstanceOf(Unacceptable.class);
        assertThatThrownBy(() -> corrections.check(id, TODAY, true, "早い", checker, null))
                .isInstanceOf(Unacceptable.class);
        corrections.postpone(id, TODAY.plusDays(60), "様式の改定を待つため");
        assertThat(corrections.get(id).due()).isEqualTo(TODAY.plusDays(60));
        assertThat(corrections.get(id).stage()).isEqualTo(Correction.Stage.OPEN);
    }
}
