package jp.sekisho.detect.network;

import java.util.Arrays;

/// How much a series of connections looks like a beacon, from 0 to 1: the mean of four scores of the
/// intervals, the sizes, the hours and the duration.
///
/// Source: RITA 5 by Active Countermeasures (analysis/beacons.go, defaults of default_config.hjson).
record BeaconScore(
        double intervals, double sizes, double histogram, double duration, double total) {
    private static final int BINS = 24;
    private static final int MIN_HOURS = 6;
    private static final double IDEAL_HOURS = 12;
    private static final int MIN_BIMODAL_HOURS = 11;
    private static final int OUTLIERS = 1;
    private static final double MODE_SENSITIVITY = 0.05;
    private static final double MIN_SPREAD = 10;

    /// Scores times in ascending order (seconds) with at least three gaps between them, sizes in bytes, and
    /// how many connections there were in each 24th of a span of so many seconds. Where fewer than three
    /// sizes are known, the other three scores decide.
    static BeaconScore of(long[] times, double[] sizes, int[] bins, long span) {
        double intervals = spread(gaps(times), 1);
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double histogram = Math.max(evenness(bins), bimodality(bins));
        double duration = duration(bins, times, span);
        if (sizes.length < 3) {
            double total = thousandths((intervals + histogram + duration) / 3);
            return new BeaconScore(intervals, 0, histogram, duration, total);
        }
        double ofSizes = spread(sorted, 0);
        double total = thousandths((intervals + ofSizes + histogram + duration) / 4);
        return new BeaconScore(intervals, ofSizes, histogram, duration, total);
    }

    /// The gaps between different times, in ascending order.
    static double[] gaps(long[] times) {
        double[] gaps = new double[times.length];
        int count = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] > times[i - 1]) {
                gaps[count++] = times[i] - times[i - 1];
            }
        }
        double[] all = Arrays.copyOf(gaps, count);
        Arrays.sort(all);
        return all;
    }

    /// How close together sorted values lie, and how even on both sides of their median.
    static double spread(double[] sorted, double scoreOfNothing) {
        int half = sorted.length / 2;
        double q1 = median(sorted, 0, half);
        double q2 = median(sorted, 0, sorted.length);
        double q3 = median(sorted, sorted.length - half, sorted.length);
        boolean skewed = q3 - q1 >= MIN_SPREAD && q2 != q1 && q2 != q3;
        double skewness = skewed ? (q1 + q3 - 2 * q2) / (q3 - q1) : 0;
        double[] deviations = Arrays.stream(sorted).map(v -> Math.abs(v - q2)).sorted().toArray();
        double deviation = median(deviations, 0, deviations.length);
        double closeness = q2 >= 1 ? Math.max(0, (q2 - deviation) / q2) : scoreOfNothing;
        return thousandths((1 - Math.abs(skewness) + closeness) / 2);
    }

    private static double median(double[] sorted, int from, int to) {
        int middle = (from + to) / 2;
        return (to - from) % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// How many connections fall into each 24th of the span.
    static int[] bins(long[] times, long spanStart, long spanEnd) {
        int[] bins = new int[BINS];
        double step = (double) (spanEnd - spanStart) / BINS;
        for (long time : times) {
            int bin = (int) ((time - spanStart) / step);
            bins[Math.clamp(bin, 0, BINS - 1)]++;
        }
        return bins;
    }

    /// One less the coefficient of variation.
    static double evenness(int[] bins) {
        double mean = Arrays.stream(bins).average().orElse(0);
        double square = Arrays.stream(bins).mapToDouble(b -> (b - mean) * (b - mean)).sum();
        double variation = Math.sqrt(square / bins.length) / mean;
        return variation > 1 ? 0 : thousandths(1 - variation);
    }

    /// What part of the hours has one of the two commonest heights, one hour being left out.
    static double bimodality(int[] bins) {
        int hours = hours(bins);
        if (hours < MIN_BIMODAL_HOURS) {
            return 0;
        }
        int highest = Arrays.stream(bins).max().orElse(0);
        double step = Math.ceil(highest * MODE_SENSITIVITY);
        int[] heights =
                Arrays.stream(bins)
                        .filter(b -> b > 0)
                        .map(b -> (int) (b / step))
                        .sorted()
                        .toArray();
        int most = 0;
        int second = 0;
        for (int i = 0; i < heights.length; ) {
            int start = i;
            while (i < heights.length && heights[i] == heights[start]) {
                i++;
            }
            int count = i - start;
            if (count > most) {
                second = most;
                most = count;
            } else if (count > second) {
                second = count;
            }
        }
        return Math.min(1, thousandths((double) (most + second) / Math.max(1, hours - OUTLIERS)));
    }

    private static double duration(int[] bins, long[] times, long span) {
        if (hours(bins) < MIN_HOURS) {
            return 0;
        }
        double lasted = times[times.length - 1] - times[0];
        double coverage = Math.ceil(lasted / span * 1000) / 1000;
        double run = Math.ceil(longestRun(bins) / IDEAL_HOURS * 1000) / 1000;
        return Math.min(1, Math.max(coverage, run));
    }

    private static int hours(int[] bins) {
        return (int) Arrays.stream(bins).filter(b -> b > 0).count();
    }

    /// The longest run of bins with connections; the first follows the last.
    static int longestRun(int[] bins) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < 2 * bins.length; i++) {
            run = bins[i % bins.length] > 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return Math.min(longest, bins.length);
    }

    private static double thousandths(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
