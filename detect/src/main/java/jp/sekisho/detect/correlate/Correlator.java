package jp.sekisho.detect.correlate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.sekisho.detect.text.Dates;
import jp.sekisho.detect.text.Words;

/// Counts hits per group and time. One thread.
///
/// A group raises at most one alert per timespan, however long its condition stays met. Memory is bounded
/// by a budget in bytes: when it is used up, groups give way, first those whose time is over, then those
/// farthest from an alert; each is counted.
///
/// Time is that of the events. Hits wait for the lateness that is allowed and are then counted in the
/// order of their times, so that events that come in disorder give the same alerts as those that do not.
/// An event that says it is from the future, by more than a day, counts as of now: else a stranger could
/// close the windows of a group for years.
public final class Correlator {
    private static final long FUTURE_NANOS = Duration.ofDays(1).toNanos();

    private final Plans plans;
    private final Groups groups;
    private final Waiting waiting;
    private final InstantSource clock;
    private final long[] evicted;
    private final double[] nearest;
    private long sequence;
    private long newest = Group.NEVER;
    private long late;

    /// `budget` is the number of bytes that groups may take; hits that wait may take as many again.
    public Correlator(Plans plans, long budget, Duration lateness, InstantSource clock) {
        this.plans = plans;
        this.groups = new Groups(budget);
        this.waiting = new Waiting(lateness.toNanos(), budget);
        this.clock = clock;
        this.evicted = new long[plans.size()];
        this.nearest = new double[plans.size()];
    }

    /// The groups that gave way to others.
    public List<Eviction> evictions() {
        List<Eviction> all = new ArrayList<>();
        for (int i = 0; i < evicted.length; i++) {
            if (evicted[i] > 0) {
                all.add(
                        new Eviction(
                                plans.plan(i).correlation().id(),
                                evicted[i],
                                Math.max(0, nearest[i])));
            }
        }
        return all;
    }

    /// How many hits came when their window was already over.
    public long late() {
        return late;
    }

    public int groups() {
        return groups.size();
    }

    public long bytes() {
        return groups.bytes();
    }

    /// Takes all sightings in their order.
    public void accept(Sightings sightings, Consumer<CorrelationHit> alerts) {
        int at = 0;
        while (at < sightings.end()) {
            long time = time(sightings.longNumber(at + 8));
            waiting.add(time, sequence++, sightings, at);
            while (waiting.isDue()) {
                next(alerts);
            }
            at += sightings.number(at);
        }
    }

    /// Counts what still waits: nothing more comes.
    public void flush(Consumer<CorrelationHit> alerts) {
        while (!waiting.isEmpty()) {
            next(alerts);
        }
    }

    private void next(Consumer<CorrelationHit> alerts) {
        long time = waiting.time();
        long turn = waiting.sequence();
        newest = Math.max(newest, time);
        sight(waiting.take(), time, turn, alerts);
    }

    /// An event that does not tell its time happens now.
    private long time(long told) {
        long latest = Math.max(newest, waiting.newest());
        if (told == Dates.NONE) {
            return latest == Group.NEVER ? 0 : latest;
        }
        long limit = clock.millis() * 1_000_000 + FUTURE_NANOS;
        return told <= limit ? told : latest == Group.NEVER ? limit : latest;
    }

    private void sight(byte[] bytes, long time, long turn, Consumer<CorrelationHit> alerts) {
        List<Plans.Want> wants = plans.wants(Words.four(bytes, 4));
        boolean[] fired = new boolean[wants.size()];
        int at = 16;
        for (int i = 0; i < fired.length; i++) {
            Plans.Want want = wants.get(i);
            int length = Words.four(bytes, at);
            int values = at + 4;
            at = values + Math.max(0, length);
            if (length >= 0 && (want.from() < 0 || fired[want.from()])) {
                Plan plan = plans.plan(want.plan());
                Group group = groups.get(want.plan(), bytes, values, values + length, plan);
                long hash = Words.eight(bytes, at);
                double number = Double.longBitsToDouble(Words.eight(bytes, at + 8));
                if (add(group, plan, time, turn, want.position(), hash, number)) {
                    fired[i] = true;
                    alerts.accept(CorrelationHit.of(group, plan, plans.isSilentPlan(want.plan())));
                }
                makeRoom(group);
            }
            at += 16;
        }
    }

    /// Whether the group now raises an alert.
    private boolean add(
            Group group, Plan plan, long time, long turn, int position, long hash, double number) {
        long horizon = Math.max(group.newest, time) - plan.timespan();
        if (time <= horizon) {
            late++;
            return false;
        }
        long before = group.bytes();
        group.newest = Math.max(group.newest, time);
        group.window.forget(horizon);
        group.window.add(time, turn, position, hash, number);
        groups.grew(group.bytes() - before);
        boolean alertedInWindow = group.alerted != Group.NEVER && group.alerted > horizon;
        if (alertedInWindow || !plan.isMetBy(group.window.figure())) {
            return false;
        }
        group.alerted = group.newest;
        return true;
    }

    private void makeRoom(Group spared) {
        while (groups.isOverBudget()) {
            Group victim = groups.evict(spared, this::promise);
            double promise = promise(victim);
            if (promise >= 0) {
                evicted[victim.plan]++;
                nearest[victim.plan] = Math.max(nearest[victim.plan], promise);
            }
        }
    }

    /// Less than nothing where the window is over, else how near the group is to an alert.
    private double promise(Group group) {
        Plan plan = plans.plan(group.plan);
        boolean over = group.newest <= newest - plan.timespan();
        return over ? -1 : plan.nearness(group.window.figure());
    }

    List<Group> all() {
        return groups.all();
    }

    Plans plans() {
        return plans;
    }

    long newest() {
        return newest;
    }

    long sequence() {
        return sequence;
    }

    /// Goes on from where another stood.
    void resume(long time, long turn) {
        newest = time;
        sequence = turn;
    }

    Waiting waiting() {
        return waiting;
    }

    Groups groupTable() {
        return groups;
    }

    /// Takes a group over from a checkpoint.
    void restore(int plan, byte[] values, Window window, long last, long alerted) {
        makeRoom(groups.restore(plan, values, window, last, alerted));
    }
}
