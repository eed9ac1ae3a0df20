package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// That no other program uses an external database: a lock that lives as long as a connection. A
/// folder's lock says nothing of a copy of the folder on another machine.
final class SoleUse implements AutoCloseable {
    private static final long LOOK = 2_000;

    private static final int SECONDS = 5;

    /// By whom the lock is held, when it is not to be had.
    private static final String HOLDER =
            """
            select a.application_name
              from pg_locks l
              join pg_database d on d.oid = l.database and d.datname = current_database()
              join pg_stat_activity a on a.pid = l.pid
             where l.locktype = 'advisory' and l.objid = 7345003 and l.granted
            """;

    /// The name that the server knows this program by, and no other.
    private final String name;

    private final Login login;
    private final ServerAddress address;
    private volatile @Nullable Connection held;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Consumer<String>> end = Optional.empty();

    private SoleUse(String name, Login login, ServerAddress address, Connection held) {
        this.name = name;
        this.login = login;
        this.address = address;
        this.held = held;
        Thread.ofPlatform().name("sole-use").daemon(true).start(this::watch);
    }

    /// @throws Refusal when another program uses it
    static SoleUse take(Login login, ServerAddress address) throws SQLException {
        var name = "sekisho " + UUID.randomUUID();
        var connection = named(name, login);
        if (locked(connection)) {
            return new SoleUse(name, login, address, connection);
        }
        connection.close();
        throw new Refusal("external.in-use", address);
    }

    /// The server forgets a program that has gone within half a minute, not after two hours.
    private static Connection named(String name, Login login) throws SQLException {
        var connection = login.connect();
        try (var sql = connection.createStatement()) {
            sql.execute("set application_name = '" + name + "'");
            sql.execute("set tcp_keepalives_idle = 10");
            sql.execute("set tcp_keepalives_interval = 5");
            sql.execute("set tcp_keepalives_count = 3");
            return connection;
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select pg_try_advisory_lock(7345003)")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
    }

    /// Another program than this one; a connection of our own that broke holds on for a while.
    private boolean taken(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(HOLDER)) {
            return row.next() && !name.equals(row.getString(1));
        }
    }

    /// What a new connection that writes has to run first: between the return of a server and our next
    /// look, another program may have taken it. Anybody may ask who holds a lock.
    String fence() {
        return """
        do $$ begin
            if not exists (%s and a.application_name = '%s') then
                raise exception using errcode = '57P03',
                    message = 'this program does not have the database to itself at present';
            end if;
        end $$
        """
                .formatted(HOLDER, name);
    }

    void whenTaken(Consumer<String> taken) {
        end = Optional.of(taken);
    }

    private void watch() {
        while (pause()) {
            var connection = held;
            if (connection != null && lives(connection)) {
                continue;
            }
            held = null;
            if (takenMeanwhile()) {
                var said = String.valueOf(new Refusal("external.taken", address).getMessage());
                end.ifPresent(each -> each.accept(said));
                return;
            }
        }
        var connection = held;
        if (connection != null) {
            close(connection);
        }
    }

    /// Takes the lock again, unless the server is still away or somebody else has it.
    private boolean takenMeanwhile() {
        try {
            var connection = named(name, login);
            if (locked(connection)) {
                held = connection;
                return false;
            }
            try (connection) {
                return taken(connection);
            }
        } catch (SQLException away) {
            // It comes back, or it does not: those who use it say so.
            return false;
        }
    }

    private boolean pause() {
        try {
            return !closed.await(LOOK, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean lives(Connection connection) {
        try {
            if (connection.isValid(SECONDS)) {
                return true;
            }
        } catch (SQLException impossible) {
            // It is thrown for a negative time only.
        }
        close(connection);
        return false;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // With it the lock.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var connection = held;
        if (connection != null) {
            close(connection);
        }
    }
}
