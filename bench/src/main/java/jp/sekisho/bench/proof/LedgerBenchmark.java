package jp.sekisho.bench.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.CheckpointReading;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.Trust;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a ledger costs while it runs: appending to its tree, signing a checkpoint, checking one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LedgerBenchmark {

    private static final int LEAVES = 1 << 16;

    private final List<byte[]> leaves = new ArrayList<>();

    private final SigningKey key = SigningKey.generate("bench.example/shoseki-1");
    private final Trust trust = Trust.of(key.verifier());
    private final Checkpoint checkpoint =
            new Checkpoint("bench.example/shoseki-1", 1_000_000, Hash.ofLeaf(new byte[0]));
    private final byte[] note = checkpoint.sign(key).bytes();

    /// Makes leaves of 300 bytes.
    @Setup
    public void write() {
        Random random = new Random(1);
        for (int i = 0; i < LEAVES; i++) {
            byte[] leaf = new byte[300];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        if (!append().equals(doubling())) {
            throw new AssertionError("the tree has another root than its definition gives");
        }
    }

    /// The root of a perfect tree, level by level.
    private Hash doubling() {
        List<Hash> level = leaves.stream().map(Hash::ofLeaf).toList();
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    /// Hashes a leaf of 300 bytes and appends it.
    @Benchmark
    @OperationsPerInvocation(LEAVES)
    public Hash append() {
        CompactRange tree = new CompactRange();
        leaves.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
        return tree.root();
    }

    /// Signs a checkpoint and writes the note.
    @Benchmark
    public byte[] sign() {
        return checkpoint.sign(key).bytes();
    }

    /// Reads a note and decides whether to believe it.
    @Benchmark
    public CheckpointReading open() {
        CheckpointReading reading = trust.open(note);
        if (!(reading instanceof CheckpointReading.Trusted)) {
            throw new AssertionError(reading);
        }
        return reading;
    }
}
