package jp.sekisho.measures;

import static jp.sekisho.shared.Standing.IN_TIME;
import static jp.sekisho.shared.Standing.NOT_STARTED;
import static jp.sekisho.shared.Standing.SHORT;
import static jp.sekisho.shared.Standing.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.Test;

class JudgementTest {
    @Test
    void whatADecisionLeftOutIsOutOfScopeWhateverElseHolds() {
        assertThat(Judgement.of(seen(3, SHORT), Set.of(), true)).isEqualTo(Verdict.OUT_OF_SCOPE);
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
        assertThat(Judgement.of(seen(9, SHORT, NOT_STARTED), Set.of("thing:0"), false))
                .isEqualTo(Verdict.NOT_STARTED);
    }

    @Test
    void whenEverythingShortIsExceptedTheExceptionIsSaid() {
        assertThat(Judgement.of(seen(9, SHORT, SHORT), Set.of("thing:0", "thing:1"), false))
                .isEqualTo(Verdict.EXCEPTED);
        assertThat(Judgement.of(seen(9, SHORT, SHORT), Set.of("thing:0"), false))
                .isEqualTo(Verdict.SHORT);
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
        return Judgement.of(seen, Set.of(), false);
    }

    private static Observation seen(int total, Standing... standings) {
        var number = new int[1];
        return new Observation(
                total,
                Arrays.stream(standings)
                        .map(each ->
                                new Finding("thing:" + number[0]++, "", false, each, null, null))
                        .toList());
    }
}
