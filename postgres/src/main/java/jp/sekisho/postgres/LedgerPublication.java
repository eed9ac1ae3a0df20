package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.CheckpointFile;
import jp.sekisho.proof.CheckpointReading.Trusted;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.EntryBundle;
import jp.sekisho.proof.LogDirectory;
import jp.sekisho.proof.LogWriter;
import jp.sekisho.proof.Publisher;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.Trust;

/// The ledger as a folder in the layout of C2SP tlog-tiles, with the verifier key beside it. One
/// snapshot, one entry at a time in memory; every hash is computed anew from the entries.
public final class LedgerPublication {
    private static final String VERIFIER_KEY = "vkey";
    private static final int BATCH = 2_000;

    private final Connection connection;
    private final SigningKey key;
    private final Trust trust;

    /// @param connection of the application's role; its transaction is ended
    public LedgerPublication(Connection connection, SigningKey key) {
        this(connection, key, Trust.of(key.verifier()));
    }

    /// @param trust in the keys that passed the ledger on to this one
    public LedgerPublication(Connection connection, SigningKey key, Trust trust) {
        this.connection = connection;
        this.key = key;
        this.trust = trust;
    }

    /// What came of it.
    public sealed interface Result {
        record Written(Checkpoint checkpoint) implements Result {}

        /// The folder has something else in it, or a checkpoint of another ledger.
        record OtherFolder() implements Result {}

        /// The ledger does not continue what was published into this folder before.
        record Discontinued(long publishedSize, long size) implements Result {}

        /// The entries are not those of their hashes: nothing was signed.
        record Damaged() implements Result {}
    }

    /// Writes what the folder lacks, the checkpoint last, and keeps the checkpoint.
    ///
    /// @param folder new, empty, or one that an earlier publication of this ledger is in
    /// @param entries whether the entries themselves are written too, or their hashes only
    public Result write(Path folder, boolean entries, Instant at) throws IOException, SQLException {
        if (!fits(folder)) {
            return new Result.OtherFolder();
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var files = new LogDirectory(folder);
        var earlier = earlier(files);
        var tree = new CompactRange();
        var continued = new boolean[] {earlier.isEmpty() || earlier.get().size() == 0};
        LedgerCheckpoints.hashes(
                connection,
                hash -> {
                    tree.append(hash);
                    earlier.filter(old -> old.size() == tree.size())
                            .ifPresent(old -> continued[0] = old.root().equals(tree.root()));
                });
        if (!continued[0]) {
            connection.rollback();
            return new Result.Discontinued(earlier.orElseThrow().size(), tree.size());
        }
        var checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root());
        if (!publish(checkpoint, files, entries)) {
            connection.rollback();
            return new Result.Damaged();
        }
        LedgerCheckpoints.keep(connection, checkpoint, checkpoint.sign(key), at);
        connection.commit();
        return new Result.Written(checkpoint);
    }

    private boolean fits(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return true;
            }
        }
        try {
            var found = Files.readString(folder.resolve(VERIFIER_KEY)).strip();
            return trust.keys().stream().anyMatch(each -> each.toString().equals(found));
        } catch (NoSuchFileException somethingElse) {
            return false;
        }
    }

    private Optional<Checkpoint> earlier(LogDirectory files) throws IOException {
        return files.read(new CheckpointFile())
                .map(trust::open)
                .flatMap(reading ->
                        reading instanceof Trusted(Checkpoint checkpoint, _)
                                ? Optional.of(checkpoint)
                                : Optional.empty());
    }

    private boolean publish(Checkpoint checkpoint, LogDirectory files, boolean entries)
            throws IOException, SQLException {
        Files.createDirectories(files.folder());
        Files.writeString(files.folder().resolve(VERIFIER_KEY), key.verifier() + "\n");
        LogWriter writer =
                entries
                        ? files
                        : (file, contents) -> {
                            if (!(file instanceof EntryBundle)) {
                                files.write(file, contents);
                            }
                        };
        var publisher = Publisher.start(writer);
        try (var statement =
                connection.prepareStatement("select leaf from ledger.entry order by sequence")) {
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    publisher.append(rows.getString(1).getBytes(UTF_8));
                }
            }
        }
        if (!publisher.root().equals(checkpoint.root())) {
            return false;
        }
        publisher.publish(checkpoint.sign(key));
        return true;
    }
}
