package jp.sekisho.measures;

import static jp.sekisho.shared.Standing.IN_TIME;
import static jp.sekisho.shared.Standing.NOT_STARTED;
import static jp.sekisho.shared.Standing.SHORT;
import static jp.sekisho.shared.Standing.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    @Test
    void whatADecisionLeftOutIsOutOfScopeWhateverElseHolds() {
        assertThat(Judgement.of(seen(3, SHORT), true)).isEqualTo(Verdict.OUT_OF_SCOPE);
    }

    @Test
    void whereNothingIsRegisteredNothingIsJudged() {
        assertThat(judge(seen(0))).isEqualTo(Verdict.UNREGISTERED);
    }

    @Test
    void oneShortObjectOutweighsEverythingElse() {
        assertThat(judge(seen(9, SHORT, STALE, NOT_STARTED, IN_TIME))).isEqualTo(Verdict.SHORT);
    }

    @Test
    void oldEvidenceComesBeforeWhatWasNeverDone() {
        assertThat(judge(seen(9, STALE, NOT_STARTED, IN_TIME))).isEqualTo(Verdict.STALE);
    }

    @Test
    void whatWasNeverDoneComesBeforeExceptions() {
        assertThat(judge(seen(9, SHORT, NOT_STARTED).except(Map.of("thing:0", UNTIL))))
                .isEqualTo(Verdict.NOT_STARTED);
    }

    @Test
    void whenEverythingShortIsExceptedTheExceptionIsSaid() {
        var two = seen(9, SHORT, SHORT);
        assertThat(judge(two.except(Map.of("thing:0", UNTIL, "thing:1", UNTIL))))
                .isEqualTo(Verdict.EXCEPTED);
        assertThat(judge(two.except(Map.of("thing:0", UNTIL)))).isEqualTo(Verdict.SHORT);
    }

    @Test
    void anOpenPeriodAfterAClosedOneIsInTime() {
        assertThat(judge(seen(9, IN_TIME))).isEqualTo(Verdict.IN_TIME);
    }

    @Test
    void everythingInOrderIsMet() {
        assertThat(judge(seen(9))).isEqualTo(Verdict.MET);
    }

    @Test
    void theWholeTakesTheHeaviestWordOfItsParts() {
        assertThat(Verdict.of(List.of(Verdict.MET, Verdict.SHORT, Verdict.STALE)))
                .isEqualTo(Verdict.SHORT);
        assertThat(Verdict.of(List.of(Verdict.MET, Verdict.UNREGISTERED)))
                .isEqualTo(Verdict.UNREGISTERED);
        assertThat(Verdict.of(List.of(Verdict.MET, Verdict.OUT_OF_SCOPE))).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.UNREGISTERED);
    }

    private static Verdict judge(Observation seen) {
        return Judgement.of(seen, false);
    }

    private static Observation seen(int total, Standing... standings) {
        var number = new int[1];
        return new Observation(
                total,
                Arrays.stream(standings)
                        .map(each -> finding("thing:" + number[0]++, each))
                        .toList());
    }

    private static Finding finding(String object, Standing standing) {
        return new Finding(object, object, "", false, standing, null, null, null);
    }
}
