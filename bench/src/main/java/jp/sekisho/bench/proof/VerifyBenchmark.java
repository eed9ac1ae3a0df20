package jp.sekisho.bench.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.CheckpointReading;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Commitment;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.Entry;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.Leaf;
import jp.sekisho.proof.Outcome;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.Trust;
import jp.sekisho.proof.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a ledger of a million entries takes to verify: leaves parsed and hashed, stored hashes
/// and commitments over payloads of 600 bytes compared, the tree built, ten checkpoints held against
/// it. What is not in it is reading the rows from wherever they are.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class VerifyBenchmark {

    private static final int SIZE = 1_000_000;
    private static final int PAYLOAD = 600;
    private static final int BATCH = 4_096;
    private static final String ORIGIN = "bench.example/shoseki-1";

    private final List<Entry> entries = new ArrayList<>(SIZE);
    private final List<Claim> claims = new ArrayList<>();

    /// Writes the ledger, and signs and keeps a checkpoint after each tenth of it.
    @Setup
    public void write() {
        Random random = new Random(1);
        SigningKey key = SigningKey.generate(ORIGIN);
        Trust trust = Trust.of(key.verifier());
        CompactRange tree = new CompactRange();
        for (int i = 0; i < SIZE; i++) {
            byte[] salt = new byte[Commitment.SALT_BYTES];
            byte[] payload = new byte[PAYLOAD];
            random.nextBytes(salt);
            random.nextBytes(payload);
            byte[] leaf = leaf(i, Commitment.of(salt, payload));
            Hash hash = Hash.ofLeaf(leaf);
            tree.append(hash);
            entries.add(Entry.stored(leaf, hash.bytes(), salt, payload));
            if (tree.size() % (SIZE / 10) == 0) {
                byte[] note = new Checkpoint(ORIGIN, tree.size(), tree.root()).sign(key).bytes();
                CheckpointReading reading = trust.open(note);
                claims.add(new Claim.Signed("" + tree.size(), reading));
            }
        }
    }

    private static byte[] leaf(int i, Hash commitment) {
        return new Leaf(
                        "assets.system.change",
                        "person:0198f1c2-7a3b-7c4d-8e5f-%012x".formatted(i % 97),
                        commitment,
                        i,
                        "system:0198f1c2-7a3b-7c4d-8e5f-%012x".formatted(i % 100_003),
                        1_795_498_972_000L + i,
                        1)
                .bytes();
    }

    /// On one core, an entry at a time.
    @Benchmark
    public Outcome oneCore() {
        Verifier verifier = new Verifier(claims);
        entries.forEach(verifier::add);
        return whole(verifier.finish());
    }

    /// On all cores, in batches.
    @Benchmark
    public Outcome allCores() {
        Verifier verifier = new Verifier(claims);
        for (int from = 0; from < SIZE; from += BATCH) {
            verifier.addAll(entries.subList(from, Math.min(from + BATCH, SIZE)));
        }
        return whole(verifier.finish());
    }

    private Outcome whole(Outcome outcome) {
        if (!(outcome instanceof Outcome.Whole)
                || outcome.summary().size() != SIZE
                || outcome.summary().matched().size() != claims.size()) {
            throw new AssertionError(outcome);
        }
        return outcome;
    }
}
