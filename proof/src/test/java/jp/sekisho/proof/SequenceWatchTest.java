package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequenceWatchTest {

    @Test
    void isSilentWhileSequencesGoUpByOne() {
        assertThat(seen(0, 1, 2, 3)).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void aDeletedEntryIsOneGapWhateverFollows() {
        assertThat(seen(0, 1, 3, 4, 5)).containsExactly(new Damage.Missing(2, 2));
        assertThat(seen(0, 4, 5, 6)).containsExactly(new Damage.Missing(1, 3));
        assertThat(seen(2, 3)).containsExactly(new Damage.Missing(0, 1));
    }

    @Test
    void aSwapIsNamedByTheEntryThatCameLate() {
        assertThat(seen(0, 2, 1, 3)).containsExactly(new Damage.OutOfOrder(1, 2));
        assertThat(seen(0, 2, 3, 4, 5, 1, 6)).containsExactly(new Damage.OutOfOrder(1, 5));
        assertThat(seen(0, 5, 3, 6))
                .containsExactly(
                        new Damage.OutOfOrder(3, 5),
                        new Damage.Missing(1, 2),
                        new Damage.Missing(4, 4));
    }

    @Test
    void aRepeatedEntryIsADuplicate() {
        assertThat(seen(0, 1, 1, 2)).containsExactly(new Damage.Duplicate(1));
        assertThat(seen(0, 1, 2, 0, 3)).containsExactly(new Damage.Duplicate(0));
    }

    @Test
    void oneWrongNumberDoesNotSendTheOthersAstray() {
        assertThat(seen(0, 1, 99, 3, 4)).containsExactly(new Damage.WrongSequence(99, 2));
        assertThat(seen(0, 1, 3, 3, 4)).containsExactly(new Damage.WrongSequence(3, 2));
        assertThat(seen(0, 1, 99)).containsExactly(new Damage.Missing(2, 98));
        // Both numbers are elsewhere, so neither is missing or doubled.
        assertThat(seen(0, 3, 2, 1, 4))
                .containsExactly(new Damage.WrongSequence(3, 1), new Damage.OutOfOrder(1, 2));
    }

    @Test
    void skippedEntriesCountAsRight() {
        List<Damage> damages = new ArrayList<>();
        SequenceWatch watch = new SequenceWatch(damages::add);
        watch.see(0);
        watch.skip();
        watch.see(2);
        watch.finish();

        assertThat(damages).isEmpty();
        assertThat(watch.next()).isEqualTo(3);
    }

    @Test
    void anUnreadableEntryTooManyMakesNoneOfTheOthersWrong() {
        List<Damage> damages = new ArrayList<>();
        SequenceWatch watch = new SequenceWatch(damages::add);
        watch.see(0);
        watch.skip();
        watch.skip();
        watch.see(1);
        watch.see(2);
        watch.see(2);
        watch.finish();

        assertThat(damages).containsExactly(new Damage.Duplicate(2));
    }

    @Test
    void gapsBeyondAThousandAreReportedAtOnceAndLateEntriesStillNamed() {
        long[] odd = LongStream.iterate(1, i -> i < 2_004, i -> i + 2).toArray();
        List<Damage> damages = new ArrayList<>();
        SequenceWatch watch = new SequenceWatch(damages::add);
        LongStream.of(odd).forEach(watch::see);

        assertThat(damages)
                .containsExactly(
                        new Damage.Missing(2_000, 2_000), new Damage.Missing(2_002, 2_002));
        watch.see(2_000);
        assertThat(damages.getLast()).isEqualTo(new Damage.OutOfOrder(2_000, 2_003));
        watch.finish();
        assertThat(damages).hasSize(3 + SequenceWatch.REMEMBERED);
    }

    private static List<Damage> seen(long... sequences) {
        List<Damage> damages = new ArrayList<>();
        SequenceWatch watch = new SequenceWatch(damages::add);
        LongStream.of(sequences).forEach(watch::see);
        watch.finish();
        return damages;
    }
}
