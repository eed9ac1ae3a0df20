package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;

/// Notes where entries are dated before the one ahead of them.
final class ClockWatch {

    static final int KEPT = 20;

    private final List<Outcome.SteppedBack> first = new ArrayList<>();
    private long count;
    private long latest;

    void see(Leaf leaf) {
        if (leaf.time() < latest && ++count <= KEPT) {
            first.add(new Outcome.SteppedBack(leaf.sequence(), latest, leaf.time()));
        }
        latest = leaf.time();
    }

    Outcome.ClockNotes notes() {
        return new Outcome.ClockNotes(count, first);
    }
}
