package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerOrigin;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.ServerAddress;
import jp.sekisho.proof.Outcome;

/// Makes a data folder out of a backup, verifies it, and lets its ledger go on under a new origin.
/// What does not come to its end leaves nothing behind.
public final class Restore {
    private final Archive archive;
    private final RecoveryKey key;
    private final Schema schema;
    private final Consumer<String> said;

    /// @param said hears each table before it is loaded
    public Restore(Archive archive, RecoveryKey key, Schema schema, Consumer<String> said) {
        this.archive = archive;
        this.key = key;
        this.schema = schema;
        this.said = said;
    }

    /// What was brought back, and what verifying it came to.
    ///
    /// @param origin the ledger's name from now on
    public record Restored(Header header, Total total, LedgerAudit.Report report, String origin) {}

    /// @param target not there, or empty
    /// @param checkpoints signed notes of the old ledger that somebody kept
    /// @throws Refusal when it cannot be done, or the ledger in it is not whole
    public Restored into(Path target, List<byte[]> checkpoints, Instant at) throws SQLException {
        return into(target, Optional.empty(), checkpoints, at);
    }

    /// @param external an empty database that gets the data, instead of one in the folder
    public Restored into(
            Path target, Optional<ServerAddress> external, List<byte[]> checkpoints, Instant at)
            throws SQLException {
        archive.compareDigest();
        var root = target.toAbsolutePath().normalize();
        boolean there = Files.isDirectory(root);
        var folder = DataFolder.forRestore(root, archive.header().purpose(), external);
        try (folder;
                var postgres = Postgres.forRestore(folder)) {
            return into(folder, postgres, checkpoints, at);
        } catch (SQLException | RuntimeException failed) {
            if (folder.external().isEmpty()) {
                remove(root, there);
            }
            throw failed;
        }
    }

    private Restored into(
            DataFolder folder, Postgres postgres, List<byte[]> checkpoints, Instant at)
            throws SQLException {
        try {
            var restored = fill(folder, postgres, checkpoints, at);
            postgres.restored();
            folder.restored();
            return restored;
        } catch (SQLException | RuntimeException failed) {
            try {
                postgres.undo();
            } catch (SQLException | RuntimeException left) {
                failed.addSuppressed(left);
            }
            throw failed;
        }
    }

    /// Restores into a folder that is thrown away, to know that it could be done.
    public Restored drill(Path scratch) throws SQLException {
        var root = scratch.toAbsolutePath().normalize();
        archive.compareDigest();
        var folder = DataFolder.forRestore(root, archive.header().purpose());
        try (folder;
                var postgres = Postgres.start(folder)) {
            var total = load(folder, postgres);
            var report = verify(folder.root(), postgres, List.of());
            return new Restored(archive.header(), total, report, archive.header().origin());
        } finally {
            remove(root, false);
        }
    }

    private Restored fill(
            DataFolder folder, Postgres postgres, List<byte[]> checkpoints, Instant at)
            throws SQLException {
        var total = load(folder, postgres);
        var trust = LedgerTrust.of(folder.root());
        var claims = new ArrayList<byte[]>();
        var later = new ArrayList<String>();
        for (var note : checkpoints) {
            sort(trust, note, total.entries(), claims, later);
        }
        var report = verify(folder.root(), postgres, claims);
        if (!report.whole()) {
            throw Words.refusal("ledger.damaged", archive.file());
        }
        try (var connection = postgres.login(Role.APP).connect()) {
            LedgerOrigin.open(folder.root(), connection, archive.header().time(), later, at);
        }
        var origin = LedgerTrust.of(folder.root()).now().origin();
        return new Restored(archive.header(), total, report, origin);
    }

    /// One of more entries than came back is not held against the ledger: the ledger admits it.
    private static void sort(
            LedgerTrust trust, byte[] note, long entries, List<byte[]> claims, List<String> later) {
        if (trust.isLater(note, entries)) {
            later.add(new String(note, UTF_8));
        } else {
            claims.add(note);
        }
    }

    private Total load(DataFolder folder, Postgres postgres) throws SQLException {
        var owner = postgres.login(Role.OWNER);
        Total total;
        try (var connection = owner.connect()) {
            var loader = new Loader(archive.file(), folder.root(), owner, connection, schema, said);
            total = archive.read(key, loader);
            loader.finish(total);
        }
        schema.complete(owner);
        return total;
    }

    private static LedgerAudit.Report verify(Path root, Postgres postgres, List<byte[]> notes)
            throws SQLException {
        var trust = LedgerTrust.of(root);
        try (var connection = postgres.login(Role.BACKUP).connect()) {
            var claims = new ArrayList<>(LedgerCheckpoints.kept(connection, trust));
            for (var note : notes) {
                if (trust.open("--checkpoint", note) instanceof LedgerTrust.Said.Held held) {
                    claims.add(held.claim());
                }
            }
            return LedgerAudit.run(connection, claims);
        }
    }

    /// Whether the ledger that came back is whole.
    public static boolean whole(Restored restored) {
        return restored.report().log() instanceof Outcome.Whole && restored.report().rows().none();
    }

    private static void remove(Path root, boolean keepFolder) {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!keepFolder || !path.equals(root)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException left) {
            throw Words.refusal(left, "folder.left", root);
        }
    }
}
