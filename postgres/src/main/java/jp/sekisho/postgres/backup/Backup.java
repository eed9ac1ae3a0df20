package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.SystemWords;

/// Makes a backup: everything in one snapshot of the database, and the keys of the data folder.
public final class Backup {
    static final String SUFFIX = ".backup";

    /// What a backup is called until it is whole.
    static final String DRAFT = ".part";

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'sekisho-'yyyyMMdd-HHmmss'" + SUFFIX + "'");
    private static final int BUFFER = 128 * 1024;

    private final Path folder;
    private final Connection connection;
    private final Instant time;

    private Backup(Path folder, Connection connection, Instant time) {
        this.folder = folder;
        this.connection = connection;
        this.time = time;
    }

    /// What was made.
    public record Made(Path file, long size, Header header, Total total) {}

    /// @param folder the data folder; somebody else may be using it
    /// @param connection to its database, of the backup role; its transaction is ended
    /// @param into the folder that gets the file, under a name of its own
    /// @throws Refusal when it cannot be made; then there is no file
    public static Made make(Path folder, Connection connection, Path into, Instant time)
            throws SQLException {
        if (!Files.isDirectory(into)) {
            throw Words.refusal("target.missing", into);
        }
        var recipient =
                Recipient.of(folder).orElseThrow(() -> Words.refusal("recipient.absent", folder));
        var whole = time.truncatedTo(ChronoUnit.SECONDS);
        var backup = new Backup(folder, connection, whole);
        var file = into.resolve(NAME.format(whole.atZone(ZONE)));
        try {
            return backup.write(file, recipient);
        } catch (IOException problem) {
            throw Words.refusal(problem, "file.unwritable", file, SystemWords.of(problem));
        }
    }

    private Made write(Path file, Recipient recipient) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw Words.refusal("file.exists", file);
        }
        var header = begin(recipient);
        var draft = file.resolveSibling(file.getFileName() + DRAFT);
        try {
            Total total;
            try (var channel =
                    FileChannel.open(
                            draft,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                total = write(Channels.newOutputStream(channel), header, recipient);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.toAbsolutePath().getParent());
            return new Made(file, Files.size(file), header, total);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            Files.deleteIfExists(draft);
        }
    }

    /// The name is on disk only when its folder is. Not every system lets a folder be opened.
    private static void force(@org.jspecify.annotations.Nullable Path folder) {
        if (folder != null) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            } catch (IOException notHere) {
                // The file itself was forced.
            }
        }
    }

    private Header begin(Recipient recipient) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Catalogue.settle(connection);
        return new Header(
                program(),
                connection.getMetaData().getDatabaseMajorVersion(),
                DataFolder.purposeOf(folder),
                LedgerKey.of(folder).verifier().name(),
                time,
                recipient.id());
    }

    static String program() throws IOException {
        try (var text = Backup.class.getResourceAsStream("version.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), UTF_8).strip();
        }
    }

    private Total write(OutputStream file, Header header, Recipient recipient)
            throws IOException, SQLException {
        var all = new DigestOutputStream(file, Digests.sha256());
        var out = new BufferedOutputStream(all, BUFFER);
        out.write(header.bytes());
        var secret = FileSecret.fresh(recipient, header.bytes());
        out.write(secret.encapsulation());
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        Total total;
        try (var sealed = new SealedOutput(out, secret.key());
                var compressed = new DeflaterOutputStream(sealed, deflater, BUFFER)) {
            total = pack(new Packer(new BufferedOutputStream(compressed, BUFFER)));
        } finally {
            deflater.end();
        }
        out.write(Archive.END);
        out.flush();
        file.write(all.getMessageDigest().digest());
        return total;
    }

    private Total pack(Packer packer) throws IOException, SQLException {
        packer.steps(Schema.taken(connection));
        for (var kept : KeptFiles.of(folder).entrySet()) {
            packer.file(kept.getKey(), kept.getValue());
        }
        var copy = Copying.on(connection);
        for (var table : Catalogue.of(connection).tables().entrySet()) {
            var text = Copying.out(table.getKey(), table.getValue());
            packer.table(table.getKey(), table.getValue(), to -> copy.copyOut(text, to));
        }
        for (var sequence : Catalogue.sequences(connection)) {
            sequence(packer, sequence);
        }
        return packer.finish();
    }

    private void sequence(Packer packer, String name) throws IOException, SQLException {
        try (var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                "select last_value from "
                                        + Copying.quotedTable(name)
                                        + " where is_called")) {
            if (row.next()) {
                packer.sequence(name, row.getLong(1));
            }
        }
    }
}
