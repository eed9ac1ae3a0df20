package jp.sekisho.detect.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The expected numbers are worked out by hand from RITA's formulas.
class BeaconScoreTest {
    private static final Offset<Double> THOUSANDTH = within(0.0006);

    @Test
    void equalGapsScoreOne() {
        double[] gaps = new double[9];
        Arrays.fill(gaps, 60);
        assertThat(BeaconScore.spread(gaps, 1)).isEqualTo(1);
    }

    @Test
    void closeGapsScoreByTheirDistanceFromTheMedian() {
        // median 100, median distance 1: closeness 0.99; quartiles 99 and 101 are even: skewness 0
        double[] gaps = {98, 99, 99, 100, 100, 100, 101, 101, 102};
        assertThat(BeaconScore.spread(gaps, 1)).isCloseTo(0.995, THOUSANDTH);
    }

    @Test
    void twoGapsInTurnScoreInBetween() {
        // median 199, median distance 101: closeness 0.492
        double[] gaps = {98, 98, 98, 98, 98, 300, 300, 300, 300, 300};
        assertThat(BeaconScore.spread(gaps, 1)).isCloseTo(0.746, THOUSANDTH);
    }

    @Test
    void gapsWithoutOrderScoreNearNothing() {
        // quartiles 13.5, 90, 1000: skewness 0.845; median distance 89: closeness 0.011
        double[] gaps = {1, 2, 25, 42, 90, 299, 500, 1500, 4975};
        assertThat(BeaconScore.spread(gaps, 1)).isCloseTo(0.083, THOUSANDTH);
    }

    @Test
    void sizesOfNothingScoreHalfAndGapsOfNothingOne() {
        assertThat(BeaconScore.spread(new double[] {0, 0, 0}, 0)).isEqualTo(0.5);
        assertThat(BeaconScore.spread(new double[] {0, 0, 0}, 1)).isEqualTo(1);
    }

    @Test
    void anEvenDayScoresOneAndAnUnevenOneNothing() {
        int[] even = new int[24];
        Arrays.fill(even, 7);
        assertThat(BeaconScore.evenness(even)).isEqualTo(1);
        int[] single = new int[24];
        single[3] = 100;
        assertThat(BeaconScore.evenness(single)).isZero();
        int[] half = new int[24];
        Arrays.fill(half, 0, 12, 4);
        // mean 2, standard deviation 2: variation 1
        assertThat(BeaconScore.evenness(half)).isZero();
    }

    @Test
    void twoHeightsOfHoursFitTwoModes() {
        int[] bins = new int[24];
        for (int i = 0; i < 24; i++) {
            bins[i] = i % 2 == 0 ? 100 : 10;
        }
        assertThat(BeaconScore.bimodality(bins)).isEqualTo(1);
        for (int i = 0; i < 24; i++) {
            bins[i] = 10 * (i + 1);
        }
        // heights in steps of 12: 17 of 24 hours are alone or in pairs; the two commonest have 2
        // each
        assertThat(BeaconScore.bimodality(bins)).isCloseTo(4 / 23.0, THOUSANDTH);
        Arrays.fill(bins, 10, 24, 0);
        assertThat(BeaconScore.bimodality(bins)).as("fewer than eleven hours").isZero();
    }

    @Test
    void aRunOfHoursGoesOnOverTheEndOfTheDay() {
        int[] bins = new int[24];
        for (int hour : new int[] {22, 23, 0, 1, 2, 10}) {
            bins[hour] = 1;
        }
        assertThat(BeaconScore.longestRun(bins)).isEqualTo(5);
        Arrays.fill(bins, 1);
        assertThat(BeaconScore.longestRun(bins)).isEqualTo(24);
    }

    @Test
    void aPerfectBeaconScoresOneInAll() {
        long[] times = LongStream.range(0, 1440).map(i -> 1_700_000_000 + 60 * i).toArray();
        double[] sizes = new double[1440];
        Arrays.fill(sizes, 512);
        long end = 1_700_000_000 + 86_400;
        int[] bins = BeaconScore.bins(times, 1_700_000_000, end);
        assertThat(BeaconScore.of(times, sizes, bins, 86_400).total()).isEqualTo(1);
        assertThat(BeaconScore.of(times, new double[0], bins, 86_400).total())
                .as("without sizes")
                .isEqualTo(1);
    }

    @Test
    void fewerThanSixHoursHaveNoDuration() {
        long[] times = LongStream.range(0, 300).map(i -> 1_700_000_000 + 60 * i).toArray();
        double[] sizes = new double[300];
        Arrays.fill(sizes, 512);
        int[] bins = BeaconScore.bins(times, 1_700_000_000, 1_700_000_000 + 86_400);
        BeaconScore score = BeaconScore.of(times, sizes, bins, 86_400);
        assertThat(score.duration()).isZero();
        assertThat(score.total()).isLessThan(0.7);
    }
}
