package jp.sekisho.detect.correlate;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import jp.sekisho.detect.text.Dates;

/// Counts hits per group and time. One thread.
///
/// A group raises at most one alert per timespan, however long its condition stays met. Memory is bounded
/// by a budget in bytes: when it is used up, groups give way, first those whose time is over, then those
/// farthest from an alert; each is counted.
public final class Correlator {
    private final Plans plans;
    private final Groups groups;
    private long sequence;
    private long newest = Group.NEVER;
    private long evicted;
    private long late;

    /// `budget` is the number of bytes that all groups together may take.
    public Correlator(Plans plans, long budget) {
        this.plans = plans;
        this.groups = new Groups(budget);
    }

    /// How many groups gave way to others.
    public long evicted() {
        return evicted;
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
            sight(sightings, at, alerts);
            at += sightings.number(at);
        }
    }

    private void sight(Sightings sightings, int start, Consumer<CorrelationHit> alerts) {
        int rule = sightings.number(start + 4);
        long told = sightings.longNumber(start + 8);
        // An event that does not tell its time counts as happening now.
        long time = told != Dates.NONE ? told : newest == Group.NEVER ? 0 : newest;
        newest = Math.max(newest, time);
        sequence++;
        List<Plans.Want> wants = plans.wants(rule);
        boolean[] fired = new boolean[wants.size()];
        int at = start + 16;
        for (int i = 0; i < fired.length; i++) {
            Plans.Want want = wants.get(i);
            int length = sightings.number(at);
            int values = at + 4;
            at = values + Math.max(0, length);
            if (length >= 0 && (want.from() < 0 || fired[want.from()])) {
                Plan plan = plans.plan(want.plan());
                Group group =
                        groups.get(want.plan(), sightings.bytes(), values, values + length, plan);
                long hash = sightings.longNumber(at);
                double number = Double.longBitsToDouble(sightings.longNumber(at + 8));
                if (add(group, plan, time, want.position(), hash, number)) {
                    fired[i] = true;
                    alerts.accept(CorrelationHit.of(group, plan, plans.isSilentPlan(want.plan())));
                }
            }
            at += 16;
        }
        while (groups.isOverBudget()) {
            groups.evict(this::promise);
            evicted++;
        }
    }

    /// Whether the group now raises an alert.
    private boolean add(Group group, Plan plan, long time, int position, long hash, double number) {
        long horizon = Math.max(group.newest, time) - plan.timespan();
        if (time <= horizon) {
            late++;
            return false;
        }
        long before = group.bytes();
        group.newest = Math.max(group.newest, time);
        group.window.forget(horizon);
        group.window.add(time, sequence, position, hash, number);
        groups.grew(group.bytes() - before);
        boolean alertedInWindow = group.alerted != Group.NEVER && group.alerted > horizon;
        if (alertedInWindow || !plan.isMetBy(group.window.figure())) {
            return false;
        }
        group.alerted = group.newest;
        return true;
    }

    /// Less than nothing where the window is over, else how near the group is to an alert.
    private double promise(Group group) {
        Plan plan = plans.plan(group.plan);
        boolean over = group.newest <= newest - plan.timespan();
        return over ? -1 : plan.nearness(group.window.figure());
    }

    Collection<Group> all() {
        return groups.all();
    }

    Plans plans() {
        return plans;
    }

    long newest() {
        return newest;
    }

    /// Takes a group over from a checkpoint.
    void restore(Group group, long upTo) {
        newest = Math.max(newest, upTo);
        groups.put(group);
    }
}
