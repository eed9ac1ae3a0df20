package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Everything one installation owns, in one folder, used by one program at a time.
///
/// ```
/// sekisho.properties   format, and what the folder is for
/// lock                 held while a program uses the folder
/// secrets/             passwords of the database roles
/// keys/                the ledger's signing key
/// pgsql/               the server's program files
/// pg/                  the database
/// ```
///
/// Not thread-safe; closing releases the lock.
public final class DataFolder implements AutoCloseable {
    /// Raised when an older program could no longer read the folder.
    static final int FORMAT = 1;

    private static final String RESTORING = "restoring";

    /// What the folder is for. Only a real one is ever somebody's record.
    public enum Purpose {
        REAL,
        DEMO,
        REHEARSAL
    }

    private final Path root;
    private final Purpose purpose;

    /// Held as an object too: one that is collected is forgotten by this virtual machine.
    private final FileLock lock;

    private DataFolder(Path root, Purpose purpose, FileLock lock) {
        this.root = root;
        this.purpose = purpose;
        this.lock = lock;
    }

    /// Opens the folder, or makes it when it is not there or empty.
    ///
    /// @throws Refusal when another program uses it, when it was made for another purpose or by a
    ///     newer program, or when it cannot be written
    public static DataFolder open(Path path, Purpose purpose) {
        var root = path.toAbsolutePath().normalize();
        try {
            var mark = root.resolve("sekisho.properties");
            if (!Files.exists(mark)) {
                make(root, mark, String.valueOf(FORMAT), purpose);
            }
            check(root, mark, purpose);
            return new DataFolder(root, purpose, lock(root));
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", root, problem.getMessage());
        }
    }

    /// Opens a folder that is there, whatever it is for.
    ///
    /// @throws Refusal as above, and when there is none
    public static DataFolder existing(Path path) {
        var mark = path.resolve("sekisho.properties");
        if (!Files.exists(mark)) {
            throw new Refusal("folder.absent", path.toAbsolutePath());
        }
        try {
            return open(path, Purpose.valueOf(read(mark).getProperty("purpose", "REAL")));
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", path, problem.getMessage());
        }
    }

    /// What a folder is for, whoever uses it now.
    ///
    /// @throws Refusal when there is none
    public static Purpose purposeOf(Path path) {
        var mark = path.resolve("sekisho.properties");
        if (!Files.exists(mark)) {
            throw new Refusal("folder.absent", path.toAbsolutePath());
        }
        try {
            return Purpose.valueOf(read(mark).getProperty("purpose", "REAL"));
        } catch (IOException | IllegalArgumentException problem) {
            throw new Refusal(problem, "folder.unusable", path, problem.getMessage());
        }
    }

    /// Makes a folder that a restore fills: not there yet, or empty. Until [#restored()] nobody else
    /// takes it for a data folder.
    public static DataFolder forRestore(Path path, Purpose purpose) {
        var root = path.toAbsolutePath().normalize();
        var mark = root.resolve("sekisho.properties");
        try {
            if (Files.exists(mark)) {
                throw new Refusal("folder.not-empty", root);
            }
            make(root, mark, RESTORING, purpose);
            return new DataFolder(root, purpose, lock(root));
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", root, problem.getMessage());
        }
    }

    /// From now on it is a data folder like any other.
    public void restored() {
        try {
            mark(root.resolve("sekisho.properties"), String.valueOf(FORMAT), purpose);
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", root, problem.getMessage());
        }
    }

    private static void make(Path root, Path mark, String format, Purpose purpose)
            throws IOException {
        if (Files.isDirectory(root)) {
            try (var content = Files.list(root)) {
                if (content.findAny().isPresent()) {
                    throw new Refusal("folder.foreign", root);
                }
            }
        }
        Modes.folder(root, "rwxr-xr-x");
        Modes.folder(root.resolve("secrets"), "rwx------");
        Modes.folder(root.resolve("keys"), "rwx------");
        mark(mark, format, purpose);
    }

    private static void mark(Path mark, String format, Purpose purpose) throws IOException {
        Modes.write(mark, ("format=" + format + "\npurpose=" + purpose + "\n").getBytes(UTF_8));
    }

    private static void check(Path root, Path mark, Purpose purpose) throws IOException {
        var properties = read(mark);
        var format = properties.getProperty("format", "");
        if (format.equals(RESTORING)) {
            throw new Refusal("folder.restoring", root);
        }
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new Refusal("folder.format", root, format, String.valueOf(FORMAT));
        }
        var found = properties.getProperty("purpose", "");
        if (!found.equals(purpose.name())) {
            throw new Refusal("folder.purpose." + purpose, root);
        }
    }

    private static Properties read(Path mark) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(mark)));
        return properties;
    }

    private static FileLock lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), CREATE, WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException held) {
            // By this same program: refused like any other.
        }
        channel.close();
        throw new Refusal("folder.in-use", root);
    }

    /// Where a data folder lies when nobody names another: where `SEKISHO_DATA` says, else the place
    /// the system keeps such things.
    public static Path usual() {
        var installed = System.getenv("SEKISHO_DATA");
        if (installed != null && !installed.isBlank()) {
            return Path.of(installed);
        }
        return "root".equals(System.getProperty("user.name"))
                ? Path.of("/var/lib/sekisho")
                : Path.of(System.getProperty("user.home"), ".local", "share", "sekisho");
    }

    public Path root() {
        return root;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Path keys() {
        return root.resolve("keys");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    Path database() {
        return root.resolve("pg");
    }

    Path programs() {
        return root.resolve("pgsql");
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException alreadyGone) {
            throw new java.io.UncheckedIOException(alreadyGone);
        }
    }
}
