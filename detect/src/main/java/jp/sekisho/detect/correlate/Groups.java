package jp.sekisho.detect.correlate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.sekisho.detect.text.Draws;
import jp.sekisho.detect.text.SipHash;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// All groups, within a budget of bytes. When it is used up, of a few groups drawn at random the least
/// promising gives way.
///
/// Layout: an open table by the hash of plan and values, and a list without order to draw from.
final class Groups {
    private static final int CANDIDATES = 16;
    private static final long SEED = 0x5345_4B49_5348_4FL;

    private final long budget;
    private @Nullable Group[] table = new Group[64];
    private Group[] drawn = new Group[16];
    private int size;

    /// The same draw in each run, so that a replay gives the same alerts.
    private final Draws draws = new Draws(SEED);

    private long bytes;

    Groups(long budget) {
        this.budget = budget;
    }

    /// The group of the values, which is made where there is none. `values` is padded.
    Group get(int plan, byte[] values, int from, int to, Plan of) {
        long hash = SipHash.of(values, from, to, plan);
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; ; slot = (slot + 1) & mask) {
            Group known = table[slot];
            if (known == null) {
                break;
            }
            if (known.hash == hash
                    && known.plan == plan
                    && Arrays.equals(known.values, 0, known.values.length, values, from, to)) {
                return known;
            }
        }
        byte[] own = Arrays.copyOfRange(values, from, to);
        Group group = new Group(plan, own, hash, of.window(), Group.NEVER, Group.NEVER);
        put(group);
        return group;
    }

    /// Takes over a group that was kept elsewhere.
    Group restore(int plan, byte[] values, Window window, long newest, long alerted) {
        byte[] padded = Arrays.copyOf(values, values.length + Words.PADDING);
        long hash = SipHash.of(padded, 0, values.length, plan);
        Group group = new Group(plan, values, hash, window, newest, alerted);
        put(group);
        return group;
    }

    private void put(Group group) {
        if (size == drawn.length) {
            drawn = Arrays.copyOf(drawn, 2 * size);
            table = new Group[4 * size];
            for (int i = 0; i < size; i++) {
                enter(drawn[i]);
            }
        }
        group.place = size;
        drawn[size++] = group;
        enter(group);
        bytes += group.bytes();
    }

    private void enter(Group group) {
        int mask = table.length - 1;
        int slot = (int) group.hash & mask;
        while (table[slot] != null) {
            slot = (slot + 1) & mask;
        }
        table[slot] = group;
    }

    /// Notes that a group takes more bytes than before, or less.
    void grew(long by) {
        bytes += by;
    }

    boolean isOverBudget() {
        return bytes > budget && size > 1;
    }

    /// Drops a group of little promise, but not `spared`, and gives it.
    Group evict(Group spared, ToDoubleFunction<Group> promise) {
        Group victim = drawn[0] == spared ? drawn[1] : drawn[0];
        double least = promise.applyAsDouble(victim);
        for (int i = 0; i < CANDIDATES; i++) {
            Group group = drawn[draws.next(size)];
            double its = promise.applyAsDouble(group);
            if (group != spared
                    && (its < least || (its == least && group.newest < victim.newest))) {
                victim = group;
                least = its;
            }
        }
        remove(victim);
        return victim;
    }

    private void remove(Group victim) {
        leave(victim);
        bytes -= victim.bytes();
        Group last = drawn[--size];
        drawn[victim.place] = last;
        last.place = victim.place;
    }

    /// Closes the gap in the table by moving up what was displaced over it.
    private void leave(Group group) {
        int mask = table.length - 1;
        int gap = (int) group.hash & mask;
        while (table[gap] != group) {
            gap = (gap + 1) & mask;
        }
        int i = gap;
        while (true) {
            i = (i + 1) & mask;
            Group other = table[i];
            if (other == null) {
                break;
            }
            if (((i - (int) other.hash) & mask) >= ((i - gap) & mask)) {
                table[gap] = other;
                gap = i;
            }
        }
        table[gap] = null;
    }

    Draws draws() {
        return draws;
    }

    int size() {
        return size;
    }

    long bytes() {
        return bytes;
    }

    List<Group> all() {
        return List.of(Arrays.copyOf(drawn, size));
    }
}
