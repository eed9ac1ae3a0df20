package jp.sekisho.proof;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a verification came to.
public sealed interface Outcome {

    /// What was seen, whether or not it was whole.
    Summary summary();

    /// Nothing is wrong. Without a checkpoint from outside among those that matched, this proves
    /// nothing against whoever holds key and database.
    record Whole(Summary summary) implements Outcome {}

    /// Something is wrong.
    ///
    /// @param damages the first ones of each kind, in the order of their discovery
    /// @param counts how many there are of each [Damage#kind()], by name, also those not listed
    record Damaged(Summary summary, List<Damage> damages, Map<String, Long> counts)
            implements Outcome {

        public Damaged {
            damages = List.copyOf(damages);
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }

    /// What was seen.
    ///
    /// @param size how many entries were fed
    /// @param root the root over them
    /// @param matched the checkpoints that agree, by size
    /// @param erased the entries whose salt and payload are both gone; whether lawfully, says the
    ///     caller, who knows the entries that record erasure
    /// @param clock where time went backwards, which is no damage
    record Summary(
            long size, Hash root, List<Matched> matched, Sequences erased, ClockNotes clock) {

        public Summary {
            matched = List.copyOf(matched);
        }
    }

    /// A checkpoint that agrees with the log.
    record Matched(String label, long size) {}

    /// Where an entry is dated before the one ahead of it: a clock was set back, or was wrong.
    ///
    /// @param count how many there are
    /// @param first the first of them
    record ClockNotes(long count, List<SteppedBack> first) {

        public ClockNotes {
            first = List.copyOf(first);
        }
    }

    /// An entry dated before the one ahead of it, in epoch milliseconds.
    record SteppedBack(long sequence, long before, long time) {}
}
