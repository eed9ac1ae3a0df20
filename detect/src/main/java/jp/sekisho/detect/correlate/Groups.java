package jp.sekisho.detect.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import jp.sekisho.detect.text.Words;

/// All groups, within a budget of bytes. When it is used up, of a few groups drawn at random the least
/// promising gives way.
final class Groups {
    private static final int CANDIDATES = 16;
    private static final long SEED = 0x5345_4B49_5348_4FL;

    private final long budget;
    private final Map<GroupKey, Group> byKey = new HashMap<>();
    private final List<Group> drawn = new ArrayList<>();

    /// The same draw in each run, so that a replay gives the same alerts.
    private final SplittableRandom random = new SplittableRandom(SEED);

    private long bytes;

    Groups(long budget) {
        this.budget = budget;
    }

    private static GroupKey key(Group group) {
        byte[] padded = Arrays.copyOf(group.values, group.values.length + Words.PADDING);
        return GroupKey.of(group.plan, padded, 0, group.values.length);
    }

    /// The group of the values, which is made where there is none. `values` is padded.
    Group get(int plan, byte[] values, int from, int to, Plan of) {
        GroupKey key = GroupKey.of(plan, values, from, to);
        Group known = byKey.get(key);
        if (known != null) {
            return known;
        }
        byte[] own = Arrays.copyOfRange(values, from, to);
        Group group = new Group(plan, own, of.window(), Group.NEVER, Group.NEVER);
        put(key, group);
        return group;
    }

    void put(Group group) {
        put(key(group), group);
    }

    private void put(GroupKey key, Group group) {
        group.place = drawn.size();
        drawn.add(group);
        byKey.put(key, group);
        bytes += group.bytes();
    }

    /// Notes that a group takes more bytes than before, or less.
    void grew(long by) {
        bytes += by;
    }

    boolean isOverBudget() {
        return bytes > budget && drawn.size() > 1;
    }

    /// Drops a group of little promise.
    void evict(ToDoubleFunction<Group> promise) {
        Group victim = drawn.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            Group group = drawn.get(random.nextInt(drawn.size()));
            double its = promise.applyAsDouble(group);
            if (its < least || (its == least && group.newest < victim.newest)) {
                victim = group;
                least = its;
            }
        }
        byKey.remove(key(victim));
        bytes -= victim.bytes();
        Group last = drawn.removeLast();
        if (victim.place < drawn.size()) {
            drawn.set(victim.place, last);
            last.place = victim.place;
        }
    }

    int size() {
        return drawn.size();
    }

    long bytes() {
        return bytes;
    }

    Collection<Group> all() {
        return List.copyOf(drawn);
    }
}
