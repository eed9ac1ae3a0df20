package jp.sekisho.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies a published copy of a log, entry by entry and tile by tile, with nothing but the copy,
/// the keys, and what checkpoints people kept. Memory as for [Verifier].
///
/// The copy shows leaves, not payloads, so commitments are not opened here.
public final class LogCopy {

    private final LogReader files;
    private final Published published;

    /// Over the files of a copy.
    public LogCopy(LogReader files) {
        this.files = files;
        this.published = new Published(files);
    }

    /// Reads all of it. Damage is in the outcome, whatever it is.
    ///
    /// @param kept checkpoints from outside; the copy's own is added, labelled `checkpoint`
    /// @throws IOException if a file is there but cannot be read
    public Outcome verify(Trust trust, List<Claim> kept) throws IOException {
        Optional<byte[]> own = files.read(new CheckpointFile());
        if (own.isEmpty()) {
            Verifier verifier = new Verifier(kept);
            verifier.report(new Damage.FileMissing(CheckpointFile.PATH));
            return verifier.finish();
        }
        CheckpointReading reading = trust.open(own.get());
        List<Claim> claims = new ArrayList<>(kept);
        claims.add(new Claim.Signed(CheckpointFile.PATH, reading));
        Verifier verifier = new Verifier(claims);
        walk(verifier, sizeOf(reading, own.get()));
        return verifier.finish();
    }

    /// A checkpoint that may not be believed still says how many entries the copy has.
    private static long sizeOf(CheckpointReading reading, byte[] note) {
        return switch (reading) {
            case CheckpointReading.Trusted(Checkpoint checkpoint, _) -> checkpoint.size();
            case CheckpointReading.Unreadable _ -> 0;
            case CheckpointReading.Refused _ ->
                    Checkpoint.parse(SignedNote.parse(note).text()).size();
        };
    }

    private void walk(Verifier verifier, long size) throws IOException {
        Publisher again = Publisher.start(new TileComparison(published, verifier::report));
        for (long index = 0; index * LogFile.FULL < size; index++) {
            EntryBundle bundle = EntryBundle.in(index, size);
            List<byte[]> entries = entries(verifier, bundle);
            if (entries.isEmpty()) {
                return; // whatever follows has no place in the tree any more
            }
            verifier.addAll(withHashes(entries, leafHashes(verifier, index, size)));
            for (byte[] entry : entries) {
                again.append(entry);
            }
        }
        again.writePartial();
    }

    private List<byte[]> entries(Verifier verifier, EntryBundle bundle) throws IOException {
        try {
            Optional<List<byte[]>> entries = published.read(bundle);
            if (entries.isPresent()) {
                return entries.get();
            }
            verifier.report(new Damage.FileMissing(bundle.path()));
        } catch (Malformed e) {
            verifier.report(malformed(bundle, e));
        }
        return List.of();
    }

    /// The hashes that the copy states for these entries; none if the tile is damaged as a file.
    private List<Hash> leafHashes(Verifier verifier, long index, long size) throws IOException {
        HashTile tile = HashTile.in(0, index, size);
        try {
            Optional<List<Hash>> hashes = published.read(tile);
            if (hashes.isPresent()) {
                return hashes.get();
            }
            verifier.report(new Damage.FileMissing(tile.path()));
        } catch (Malformed e) {
            verifier.report(malformed(tile, e));
        }
        return List.of();
    }

    private static List<Entry> withHashes(List<byte[]> leaves, List<Hash> hashes) {
        List<Entry> entries = new ArrayList<>(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            entries.add(
                    Entry.leafOnly(leaves.get(i), hashes.isEmpty() ? null : hashes.get(i).bytes()));
        }
        return entries;
    }

    private static Damage malformed(LogFile file, Malformed e) {
        return new Damage.FileMalformed(file.path(), String.valueOf(e.getMessage()));
    }
}
