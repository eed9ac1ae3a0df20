package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// An honest ledger, with the key that signs for it and the checkpoints that were handed out.
final class SampleLog {

    static final String ORIGIN = "kouiki.example/shoseki-1";
    static final SigningKey KEY = SigningKey.generate(ORIGIN);
    static final Trust TRUST = Trust.of(KEY.verifier());

    final List<Row> rows;

    private SampleLog(List<Row> rows) {
        this.rows = new ArrayList<>(rows);
    }

    static SampleLog of(int size, long seed) {
        Random random = new Random(seed);
        return new SampleLog(
                LongStream.range(0, size).mapToObj(i -> Row.honest(i, random)).toList());
    }

    SampleLog copy() {
        return new SampleLog(rows.stream().map(Row::copy).toList());
    }

    Checkpoint checkpoint(int size) {
        CompactRange range = new CompactRange();
        rows.subList(0, size).forEach(row -> range.append(Hash.ofLeaf(row.leaf())));
        return new Checkpoint(ORIGIN, size, range.root());
    }

    /// The checkpoint of a size, as someone outside kept it; its label is the size. Believed at once,
    /// because signing thousands would take longer than all that is tested with them.
    Claim claim(int size) {
        List<VerifierKey> signers = List.of(KEY.verifier());
        return new Claim.Signed(
                "" + size, new CheckpointReading.Trusted(checkpoint(size), signers));
    }

    List<Claim> claims(Collection<Integer> sizes) {
        return sizes.stream().map(this::claim).toList();
    }

    Outcome verify(List<Claim> claims) {
        Verifier verifier = new Verifier(claims);
        rows.forEach(row -> verifier.add(row.entry()));
        return verifier.finish();
    }
}
