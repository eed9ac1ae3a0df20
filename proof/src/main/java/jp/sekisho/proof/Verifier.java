package jp.sekisho.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Verifies a whole ledger in one pass, in memory that does not grow with it (but for 16 bytes for
/// each run of erased entries).
///
/// Feed every entry from sequence 0 on, in the order of the store, then ask for the outcome. No
/// entry and no claim, however damaged, makes it throw. Not thread-safe; [#addAll(List)] itself
/// uses all cores.
///
/// What is found: any changed bit of leaf, leaf hash, salt or payload; entries that are missing,
/// doubled, out of order or not in canonical form; half an erasure; and, against the claims, a log
/// that is shorter than it was, or has another history. At most 20 of each [Damage#kind()] are
/// listed, all are counted.
public final class Verifier {

    private final DamageTally damages = new DamageTally();
    private final ClaimCheck claims;
    private final SequenceWatch sequences = new SequenceWatch(damages::add);
    private final ClockWatch clock = new ClockWatch();
    private final ContentCheck content = new ContentCheck(damages::add);
    private final Sha256 sha256 = new Sha256();

    private final CompactRange tree = new CompactRange();

    /// The tree over the stored leaf hashes: the same object until the first of them disagrees.
    private CompactRange asStored = tree;

    private boolean finished;

    /// Starts before the first entry, with the checkpoints to hold against the log, in any order.
    public Verifier(List<Claim> claims) {
        this.claims = new ClaimCheck(claims, damages::add);
        this.claims.see(tree, asStored);
    }

    /// Takes the next entry.
    public void add(Entry entry) {
        take(Examined.of(entry, sha256));
    }

    /// Takes the next entries; hashing is shared among all cores. Some hundreds at a time pay.
    public void addAll(List<Entry> entries) {
        int parts = Math.min(entries.size(), Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> examine(share(entries, part, parts)))
                .toList()
                .forEach(examined -> examined.forEach(this::take));
    }

    /// How many entries were fed.
    public long size() {
        return tree.size();
    }

    /// The root over the entries that were fed.
    public Hash root() {
        return tree.root();
    }

    /// Says what all of it came to. Nothing can be fed after that.
    public Outcome finish() {
        requireOpen();
        finished = true;
        sequences.finish();
        claims.finish(tree.size());
        return damages.outcome(
                new Outcome.Summary(
                        tree.size(),
                        tree.root(),
                        claims.matched(),
                        content.erased(),
                        clock.notes()));
    }

    /// For what is found around the entries, such as in the files of a copy.
    void report(Damage damage) {
        damages.add(damage);
    }

    private static List<Entry> share(List<Entry> entries, int part, int parts) {
        long size = entries.size();
        return entries.subList((int) (size * part / parts), (int) (size * (part + 1) / parts));
    }

    private static List<Examined> examine(List<Entry> entries) {
        Sha256 sha256 = new Sha256();
        return entries.stream().map(entry -> Examined.of(entry, sha256)).toList();
    }

    private void take(Examined examined) {
        requireOpen();
        long sequence = watchSequence(examined);
        checkLeaf(examined, sequence);
        content.see(examined, sequence);
        grow(examined);
        claims.see(tree, asStored);
    }

    /// The sequence to name in damage to this entry.
    private long watchSequence(Examined examined) {
        Leaf leaf = examined.leaf();
        long expected = sequences.next();
        if (leaf == null || (leaf.sequence() != expected && !examined.storedHashAgrees())) {
            // A changed leaf is reported as such; its number must not send all others astray.
            sequences.skip();
            return expected;
        }
        sequences.see(leaf.sequence());
        return leaf.sequence();
    }

    private void checkLeaf(Examined examined, long sequence) {
        byte[] stored = examined.entry().leafHash;
        if (stored != null && !examined.storedHashAgrees()) {
            String hex = HexFormat.of().formatHex(stored);
            damages.add(new Damage.LeafHashDiffers(sequence, hex, examined.leafHash()));
        }
        Malformed fault = examined.fault();
        if (fault != null) {
            String why = String.valueOf(fault.getMessage());
            damages.add(new Damage.LeafMalformed(sequence, fault.position(), why));
        }
        Leaf leaf = examined.leaf();
        if (leaf != null) {
            clock.see(leaf);
        }
    }

    private void grow(Examined examined) {
        if (asStored == tree && !examined.storedHashAgrees()) {
            asStored = tree.copy();
        }
        if (asStored != tree) {
            asStored.append(examined.leafHashAsStored());
        }
        tree.append(examined.leafHash());
    }

    private void requireOpen() {
        if (finished) {
            throw new IllegalStateException("this verification is finished");
        }
    }
}
