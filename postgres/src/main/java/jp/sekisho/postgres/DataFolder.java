package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Everything one installation owns, in one folder, used by one program at a time.
///
/// ```
/// sekisho.properties   format, what the folder is for, and an external database if there is one
/// lock                 held while a program uses the folder
/// secrets/             passwords of the database roles
/// keys/                the ledger's signing key
/// database.sql         what the administrator of an external server runs
/// pgsql/               the server's program files
/// pg/                  the database
/// ```
///
/// Not thread-safe; closing releases the lock.
public final class DataFolder implements AutoCloseable {
    /// What the folder is for. Only a real one is ever somebody's record.
    public enum Purpose {
        REAL,
        DEMO,
        REHEARSAL
    }

    private final Path root;
    private FolderMark mark;
    private final FolderLock lock;

    private DataFolder(Path root, FolderMark mark, FolderLock lock) {
        this.root = root;
        this.mark = mark;
        this.lock = lock;
    }

    /// Opens the folder, or makes it when it is not there or empty.
    ///
    /// @throws Refusal when another program uses it, when it was made for another purpose or by a
    ///     newer program, or when it cannot be written
    public static DataFolder open(Path path, Purpose purpose) {
        return open(path, purpose, Optional.empty());
    }

    /// @param external where its data are or shall be; where they always were if this says nothing
    /// @throws Refusal also when the folder has a database of its own
    public static DataFolder open(Path path, Purpose purpose, Optional<ServerAddress> external) {
        var root = path.toAbsolutePath().normalize();
        try {
            if (!FolderMark.in(root)) {
                make(root, FolderMark.of(purpose, external));
            }
            var mark = FolderMark.read(root);
            check(root, mark, purpose);
            if (external.isPresent() && mark.external().isEmpty()) {
                throw new Refusal("folder.own-database", root);
            }
            var folder = new DataFolder(root, mark, FolderLock.take(root));
            if (external.isPresent() && !external.equals(mark.external())) {
                folder.mark(mark.at(external.get()));
            }
            return folder;
        } catch (IOException problem) {
            throw unusable(root, problem);
        }
    }

    private static Refusal unusable(Path root, IOException problem) {
        return new Refusal(problem, "folder.unusable", root, SystemWords.of(problem));
    }

    /// Opens a folder that is there, whatever it is for.
    ///
    /// @throws Refusal as above, and when there is none
    public static DataFolder existing(Path path) {
        return open(path, purposeOf(path));
    }

    /// What a folder is for, whoever uses it now.
    ///
    /// @throws Refusal when there is none
    public static Purpose purposeOf(Path path) {
        try {
            return Purpose.valueOf(marked(path).purpose());
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(unknown, "folder.unusable", path, unknown.getMessage());
        }
    }

    /// The external database of a folder, whoever uses it now.
    ///
    /// @throws Refusal when there is no such folder
    public static Optional<ServerAddress> externalOf(Path path) {
        return marked(path).external();
    }

    private static FolderMark marked(Path path) {
        if (!FolderMark.in(path)) {
            throw new Refusal("folder.absent", path.toAbsolutePath());
        }
        try {
            return FolderMark.read(path);
        } catch (IOException problem) {
            throw unusable(path, problem);
        }
    }

    /// Whether a program uses the folder now.
    public static boolean inUse(Path path) {
        return FolderLock.taken(path);
    }

    /// Makes a folder that a restore fills: not there yet, or empty. Until [#restored()] nobody else
    /// takes it for a data folder.
    public static DataFolder forRestore(Path path, Purpose purpose) {
        return forRestore(path, purpose, Optional.empty());
    }

    /// @param external the empty database that gets the data. Its folder may have been prepared before
    public static DataFolder forRestore(
            Path path, Purpose purpose, Optional<ServerAddress> external) {
        var root = path.toAbsolutePath().normalize();
        try {
            var fresh = FolderMark.of(purpose, external);
            var mark = external.isPresent() ? fresh : fresh.as(FolderMark.RESTORING);
            if (FolderMark.in(root)) {
                mark = prepared(root, purpose, external);
            } else {
                make(root, mark);
            }
            var folder = new DataFolder(root, mark, FolderLock.take(root));
            folder.mark(mark);
            return folder;
        } catch (IOException problem) {
            throw unusable(root, problem);
        }
    }

    /// A folder that names an external database and never had anything in it.
    private static FolderMark prepared(Path root, Purpose purpose, Optional<ServerAddress> external)
            throws IOException {
        var found = FolderMark.read(root);
        boolean unused =
                found.format().equals(FolderMark.PREPARED)
                        || found.format().equals(FolderMark.RESTORING);
        if (!unused || found.external().isEmpty()) {
            throw new Refusal("folder.not-empty", root);
        }
        return new FolderMark(
                found.format(),
                purpose.name(),
                external.isPresent() ? external : found.external(),
                found.installation());
    }

    /// From now on it is a data folder like any other.
    public void restored() {
        accepted();
    }

    void accepted() {
        settle(mark.external().isPresent() ? FolderMark.EXTERNAL : FolderMark.OWN);
    }

    void restoring() {
        settle(FolderMark.RESTORING);
    }

    /// As it was before a restore filled it; passwords and script stay.
    void emptied() {
        try (var files = Files.list(keys())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw unusable(root, problem);
        }
        settle(FolderMark.PREPARED);
    }

    boolean isPrepared() {
        return mark.format().equals(FolderMark.PREPARED);
    }

    private void settle(String format) {
        try {
            mark(mark.as(format));
        } catch (IOException problem) {
            throw unusable(root, problem);
        }
    }

    private void mark(FolderMark next) throws IOException {
        next.write(root);
        mark = next;
    }

    private static void make(Path root, FolderMark mark) throws IOException {
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
        mark.write(root);
    }

    private static void check(Path root, FolderMark mark, Purpose purpose) {
        if (mark.format().equals(FolderMark.RESTORING)) {
            throw new Refusal("folder.restoring", root);
        }
        var readable =
                mark.external().isPresent()
                        ? java.util.Set.of(FolderMark.EXTERNAL, FolderMark.PREPARED)
                        : java.util.Set.of(FolderMark.OWN);
        if (!readable.contains(mark.format())) {
            throw new Refusal("folder.format", root, mark.format(), FolderMark.EXTERNAL);
        }
        if (!mark.purpose().equals(purpose.name())) {
            throw new Refusal("folder.purpose." + purpose, root);
        }
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
        return Purpose.valueOf(mark.purpose());
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Optional<ServerAddress> external() {
        return mark.external();
    }

    String installation() {
        return mark.installation();
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
        lock.close();
    }
}
