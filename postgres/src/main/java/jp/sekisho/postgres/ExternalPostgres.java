package jp.sekisho.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// An external server, which somebody else runs. Its database is looked at before it is used: that
/// it is ours or empty, that it can hold what we write, and that the roles may do what they must and
/// no more. Connections that break are made anew by those who use them.
final class ExternalPostgres extends Postgres {
    private final DataFolder folder;
    private final ServerAddress address;
    private final SoleUse use;

    private ExternalPostgres(DataFolder folder, ServerAddress address, SoleUse use) {
        this.folder = folder;
        this.address = address;
        this.use = use;
    }

    static Postgres start(DataFolder folder, ServerAddress address)
            throws IOException, SQLException {
        return opened(folder, address, ExternalPostgres::claim);
    }

    static Postgres forRestore(DataFolder folder, ServerAddress address)
            throws IOException, SQLException {
        return opened(folder, address, ExternalPostgres::clear);
    }

    /// What is to be made sure of as the owner, when nobody else uses the database.
    @FunctionalInterface
    private interface Entering {
        void enter(DataFolder folder, ServerAddress address, Connection owner) throws SQLException;
    }

    private static Postgres opened(DataFolder folder, ServerAddress address, Entering entering)
            throws IOException, SQLException {
        if (folder.isPrepared()) {
            ServerScript.write(folder, address);
        }
        var server = new ExternalServer(folder, address);
        try (var owner = server.connect(Role.OWNER)) {
            server.look(owner);
            var use = SoleUse.take(server.login(Role.APP), address);
            try {
                entering.enter(folder, address, owner);
                return new ExternalPostgres(folder, address, use);
            } catch (SQLException | RuntimeException refused) {
                use.close();
                throw refused;
            }
        } catch (SQLException problem) {
            throw server.refused(problem);
        }
    }

    private static void claim(DataFolder folder, ServerAddress address, Connection owner)
            throws SQLException {
        var mark = DatabaseMark.of(owner);
        if (mark.isEmpty() && folder.isPrepared()) {
            DatabaseMark.mustBeEmpty(owner, address);
            DatabaseMark.set(owner, address, folder.installation(), false);
        } else if (mark.isEmpty() || !mark.get().installation().equals(folder.installation())) {
            throw new Refusal("external.foreign", address, folder.root());
        } else if (mark.get().restoring()) {
            throw new Refusal("folder.restoring", folder.root());
        }
        folder.accepted();
    }

    /// What an earlier attempt of this very folder left behind is taken away; nothing else is.
    private static void clear(DataFolder folder, ServerAddress address, Connection owner)
            throws SQLException {
        var mark = DatabaseMark.of(owner);
        if (mark.isEmpty()) {
            DatabaseMark.mustBeEmpty(owner, address);
        } else if (!mark.get().installation().equals(folder.installation())) {
            throw new Refusal("external.foreign", address, folder.root());
        }
        DatabaseMark.set(owner, address, folder.installation(), true);
        folder.restoring();
        DatabaseMark.empty(owner);
    }

    /// Whether it was for a server that does not answer, and may answer later.
    static boolean isAway(Refusal refusal) {
        return refusal.getCause() instanceof SQLException problem && ExternalServer.isAway(problem);
    }

    @Override
    public Login login(Role role) {
        return login(folder.secrets(), address.complete(), role);
    }

    @Override
    public long pid() {
        throw new IllegalStateException("not a process of ours: " + address);
    }

    @Override
    public Optional<String> fence() {
        return Optional.of(use.fence());
    }

    @Override
    public void whenTaken(Consumer<String> end) {
        use.whenTaken(end);
    }

    @Override
    public void restored() {
        try (var owner = login(Role.OWNER).connect()) {
            DatabaseMark.set(owner, address, folder.installation(), false);
        } catch (SQLException gone) {
            throw new ExternalServer(folder, address).refused(gone);
        }
    }

    @Override
    public void undo() throws SQLException {
        try (var owner = login(Role.OWNER).connect()) {
            DatabaseMark.empty(owner);
        }
        folder.emptied();
    }

    @Override
    public void close() {
        use.close();
    }
}
