package jp.sekisho.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.CheckpointReading.Trusted;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.LogFile;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.TileHashes;
import jp.sekisho.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ledger as others can check it without trusting this program: signed checkpoints, and the
/// hashes and entries below them (C2SP tlog-tiles). Thread-safe.
@Component
public final class PublicLedger {
    private final TileTable table;
    private final DataFolder folder;
    private volatile @Nullable SigningKey key;
    private volatile @Nullable Signed last;

    PublicLedger(TileTable table, DataFolder folder) {
        this.table = table;
        this.folder = folder;
    }

    private record Signed(long size, SignedNote note) {}

    public VerifierKey verifier() {
        return key().verifier();
    }

    public long size() {
        return table.size();
    }

    /// The ledger as it stands, signed. Signs nothing that does not continue what was signed before:
    /// the same key under two histories would be worth nothing.
    public synchronized SignedNote checkpoint() {
        var size = table.size();
        var known = last;
        if (known != null && known.size() == size) {
            return known.note();
        }
        mustContinue(size);
        var note = new Checkpoint(verifier().name(), size, root(size)).sign(key());
        last = new Signed(size, note);
        return note;
    }

    private void mustContinue(long size) {
        var trust = trust().now();
        var kept = table.lastNote().map(trust::open).orElse(null);
        if (kept instanceof Trusted(Checkpoint earlier, _)
                && (earlier.size() > size || !root(earlier.size()).equals(earlier.root()))) {
            throw new IllegalStateException(
                    "the ledger does not continue its checkpoint of "
                            + earlier.size()
                            + " entries; run `sekisho ledger verify`");
        }
    }

    /// The root over the first entries, from a few rows of each level.
    public Hash root(long size) {
        return CompactRange.of(size, new TileHashes(size, table)).root();
    }

    /// Every key that signed for this ledger or its earlier origins, and whose word counts how far.
    public LedgerTrust trust() {
        return LedgerTrust.of(folder.root());
    }

    /// Passes the ledger on to a new key; nothing is signed meanwhile.
    synchronized void rotate(Connection connection, String actor, String reason, Instant at)
            throws SQLException {
        try {
            LedgerRotation.rotate(folder.root(), connection, actor, reason, at);
        } finally {
            key = null;
            last = null;
        }
    }

    /// The last checkpoint of an origin that ended with a restore.
    public Optional<byte[]> checkpoint(LedgerTrust.Past origin) {
        return table.note(origin.size());
    }

    /// A tile or a bundle of an origin that ended with a restore: what it had is what this ledger
    /// begins with.
    public Optional<byte[]> read(LogFile file, LedgerTrust.Past origin) {
        return table.read(file, origin.size());
    }

    /// A tile or a bundle, if the ledger has or once had it.
    public Optional<byte[]> read(LogFile file) {
        return table.read(file);
    }

    private SigningKey key() {
        var read = key;
        if (read == null) {
            read = LedgerKey.of(folder.root());
            key = read;
        }
        return read;
    }
}
