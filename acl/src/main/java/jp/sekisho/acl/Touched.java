package jp.sekisho.acl;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Tells for which spots it makes a difference that some accounts are in other groups than before.
final class Touched {

    private final Census before;
    private final Census after;
    private final BitSet changed = new BitSet();
    private final IdentityHashMap<Compiled, Boolean> compiled = new IdentityHashMap<>();
    private final IdentityHashMap<Passage, Boolean> passages = new IdentityHashMap<>();
    private final IdentityHashMap<List<Gate>, Boolean> gates = new IdentityHashMap<>();
    private final Map<String, Boolean> hosts = new HashMap<>();

    /// @param after for those accounts only
    Touched(Census before, Census after) {
        this.before = before;
        this.after = after;
        int[] numbers =
                after.accounts().stream()
                        .mapToInt(account -> before.accounts().indexOf(account))
                        .toArray();
        for (int id = 0; id < after.identities(); id++) {
            for (int i = 0; i < numbers.length; i++) {
                if (differs(id, numbers[i], i)) {
                    changed.set(id);
                }
            }
        }
        // Whoever acts as one of these accounts acts as something else now.
        for (int i = 0; i < numbers.length; i++) {
            changed.set(after.idOfAccount(i));
        }
    }

    private boolean differs(int id, int numberBefore, int numberAfter) {
        return id >= before.identities()
                || Bits.has(before.certain(id, Way.NETWORK), numberBefore)
                        != Bits.has(after.certain(id, Way.NETWORK), numberAfter)
                || Bits.has(before.certain(id, Way.LOCAL), numberBefore)
                        != Bits.has(after.certain(id, Way.LOCAL), numberAfter);
    }

    boolean is(Spot spot) {
        return !spot.others().isEmpty()
                || spot.unlistedNames() > 0
                || compiled.computeIfAbsent(spot.compiled(), this::speaks)
                || passages.computeIfAbsent(spot.passage(), this::speaks)
                || spot.fileOwners().stream().anyMatch(changed::get)
                || gates.computeIfAbsent(spot.gates(), this::speaks)
                || hosts.computeIfAbsent(spot.server(), _ -> spot.host().speaksOf(changed));
    }

    private boolean speaks(Compiled permissions) {
        return permissions.self().map(self -> self.speaksOf(changed)).orElse(false)
                || permissions.files().speaksOf(changed)
                || permissions.folders().speaksOf(changed);
    }

    private boolean speaks(Passage passage) {
        return passage.folders().stream().anyMatch(above -> speaks(above.compiled()));
    }

    private boolean speaks(List<Gate> leading) {
        return leading.stream().anyMatch(gate -> gate.speaksOf(changed));
    }
}
