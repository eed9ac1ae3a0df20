package jp.sekisho.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Holds the claims against the growing tree: each is compared at the moment the tree has its size,
/// so one pass serves any number of them.
final class ClaimCheck {

    private final Consumer<Damage> damages;
    private final Deque<Due> due;
    private final List<Outcome.Matched> matched = new ArrayList<>();

    /// A claim that waits for the tree to reach its size.
    private record Due(String label, long size, String digits) {}

    ClaimCheck(List<Claim> claims, Consumer<Damage> damages) {
        this.damages = damages;
        List<Due> due = new ArrayList<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Paper(String label, PaperCheckpoint paper) ->
                        due.add(new Due(label, paper.size(), paper.digits()));
                case Claim.Signed(String label, CheckpointReading.Trusted(Checkpoint stated, _)) ->
                        due.add(new Due(label, stated.size(), stated.root().hex()));
                case Claim.Signed(String label, CheckpointReading.Refused reason) ->
                        damages.accept(new Damage.CheckpointRefused(label, reason));
            }
        }
        due.sort(Comparator.comparingLong(Due::size));
        this.due = new ArrayDeque<>(due);
    }

    /// Compares the claims of the size that the tree has now.
    ///
    /// @param asStored the tree over the stored leaf hashes; the same one while they agree
    void see(CompactRange tree, CompactRange asStored) {
        while (!due.isEmpty() && due.element().size() == tree.size()) {
            Due claim = due.remove();
            Hash root = tree.root();
            if (root.hex().startsWith(claim.digits())) {
                matched.add(new Outcome.Matched(claim.label(), claim.size()));
            } else {
                damages.accept(
                        new Damage.Forked(
                                claim.label(),
                                claim.size(),
                                claim.digits(),
                                root,
                                agreedSize(),
                                asStored.root().hex().startsWith(claim.digits())));
            }
        }
    }

    /// What still waits is longer than the log.
    void finish(long size) {
        for (Due claim : due) {
            damages.accept(new Damage.Truncated(claim.label(), claim.size(), size));
        }
        due.clear();
    }

    List<Outcome.Matched> matched() {
        return matched;
    }

    private long agreedSize() {
        return matched.isEmpty() ? 0 : matched.getLast().size();
    }
}
