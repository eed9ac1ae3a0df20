package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// The database of a data folder: a server of the program's own, or an external one. Starting it
/// makes whatever is not there yet. Thread-safe once started.
public abstract sealed class Postgres implements AutoCloseable
        permits EmbeddedPostgres, ExternalPostgres {
    static final String DATABASE = "sekisho";
    private static final long PAUSE = 3_000;

    /// @throws Refusal with one line that says what stands in the way
    public static Postgres start(DataFolder folder) {
        try {
            return folder.external().isPresent()
                    ? ExternalPostgres.start(folder, folder.external().get())
                    : EmbeddedPostgres.start(folder, ServerUser.current());
        } catch (IOException | SQLException problem) {
            throw refused(folder, problem);
        }
    }

    /// Waits for an external server that was in use before and does not answer now.
    ///
    /// @param said hears once what it waits for
    /// @throws Refusal as above for everything else
    public static Postgres await(DataFolder folder, Consumer<String> said) {
        for (boolean first = true; ; first = false) {
            try {
                return start(folder);
            } catch (Refusal refusal) {
                if (folder.isPrepared() || !ExternalPostgres.isAway(refusal)) {
                    throw refusal;
                }
                if (first) {
                    said.accept(String.valueOf(refusal.getMessage()));
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /// An empty database for a folder of [DataFolder#forRestore].
    ///
    /// @throws Refusal also when it is not empty
    public static Postgres forRestore(DataFolder folder) {
        try {
            return folder.external().isPresent()
                    ? ExternalPostgres.forRestore(folder, folder.external().get())
                    : EmbeddedPostgres.start(folder, ServerUser.current());
        } catch (IOException | SQLException problem) {
            throw refused(folder, problem);
        }
    }

    private static Refusal refused(DataFolder folder, Exception problem) {
        return new Refusal(
                problem, "server.start", folder.database(), String.valueOf(problem.getMessage()));
    }

    public abstract Login login(Role role);

    /// How to reach the database of a folder that another program is serving right now.
    public static Optional<Login> running(Path folder, Role role) {
        var secrets = new Secrets(folder.resolve("secrets"));
        if (FolderMark.in(folder)) {
            var external = DataFolder.externalOf(folder);
            if (external.isPresent()) {
                return DataFolder.inUse(folder)
                        ? Optional.of(login(secrets, external.get().complete(), role))
                        : Optional.empty();
            }
        }
        try {
            var file = PidFile.in(folder.resolve("pg")).filter(PidFile::ready);
            return file.isPresent() && file.get().process().isPresent()
                    ? Optional.of(
                            login(secrets, EmbeddedPostgres.url(file.get().port(), DATABASE), role))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, "folder.unusable", folder, SystemWords.of(unreadable));
        }
    }

    static Login login(Secrets secrets, String url, Role role) {
        try {
            return new Login(url, role.login(), secrets.password(role));
        } catch (IOException unreadable) {
            throw new Refusal(
                    unreadable, "folder.unusable", secrets.folder(), SystemWords.of(unreadable));
        }
    }

    /// The server's process id, for those who must end it by id. Only a server of our own has one.
    public abstract long pid();

    /// What happens when another program has taken the database over while its server was away.
    ///
    /// @param end hears what to say, once
    public void whenTaken(Consumer<String> end) {}

    /// A statement that fails while another program may have the database: for each new connection that
    /// writes. A server of our own serves nobody else.
    public Optional<String> fence() {
        return Optional.empty();
    }

    /// The restore has come to its end, in the database as in the folder.
    public abstract void restored();

    /// The restore has failed: an external database is made empty again. A folder with a database
    /// of its own is removed as a whole.
    public abstract void undo() throws SQLException;

    @Override
    public abstract void close();
}
