package jp.sekisho.proof;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Holds salt and payload against the leaf that commits to them, and gathers what was erased.
final class ContentCheck {

    private final Consumer<Damage> damages;
    private final SequenceGatherer erased = new SequenceGatherer();

    ContentCheck(Consumer<Damage> damages) {
        this.damages = damages;
    }

    void see(Examined examined, long sequence) {
        Entry entry = examined.entry();
        if (!entry.contentShown) {
            return;
        }
        if (entry.salt == null && entry.payload == null) {
            erased.add(sequence);
        } else if (entry.salt == null) {
            damages.accept(new Damage.SaltMissing(sequence));
        } else if (entry.payload == null) {
            damages.accept(new Damage.PayloadMissing(sequence));
        } else if (examined.commitment() == null) {
            damages.accept(new Damage.SaltLength(sequence, entry.salt.length));
        } else {
            compare(examined.leaf(), examined.commitment(), sequence);
        }
    }

    private void compare(@Nullable Leaf leaf, Hash computed, long sequence) {
        if (leaf != null && !leaf.commitment().equals(computed)) {
            damages.accept(new Damage.CommitmentDiffers(sequence, leaf.commitment(), computed));
        }
    }

    Sequences erased() {
        return erased.gathered();
    }
}
