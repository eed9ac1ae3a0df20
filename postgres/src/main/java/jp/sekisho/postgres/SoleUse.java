package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// That no other program uses an external database: a lock that lives as long as a connection. A
/// folder's lock says nothing of a copy of the folder on another machine.
final class SoleUse implements AutoCloseable {
    private static final long LOOK = 5_000;

    /// Longer than a server needs to notice that a program is gone.
    private static final long PATIENCE = 90_000;

    private static final int SECONDS = 5;

    private final Login login;
    private final ServerAddress address;
    private volatile @Nullable Connection held;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Consumer<String>> end = Optional.empty();

    private SoleUse(Login login, ServerAddress address, Connection held) {
        this.login = login;
        this.address = address;
        this.held = held;
        Thread.ofPlatform().name("sole-use").daemon(true).start(this::watch);
    }

    /// @throws Refusal when another program uses it
    static SoleUse take(Login login, ServerAddress address) throws SQLException {
        return new SoleUse(
                login,
                address,
                lock(login).orElseThrow(() -> new Refusal("external.in-use", address)));
    }

    /// The server forgets a program that has gone within half a minute, not after two hours.
    private static Optional<Connection> lock(Login login) throws SQLException {
        var connection = login.connect();
        try (var sql = connection.createStatement()) {
            sql.execute("set tcp_keepalives_idle = 10");
            sql.execute("set tcp_keepalives_interval = 5");
            sql.execute("set tcp_keepalives_count = 3");
            try (var row = sql.executeQuery("select pg_try_advisory_lock(7345003)")) {
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(connection);
                }
            }
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
        connection.close();
        return Optional.empty();
    }

    void whenTaken(Consumer<String> taken) {
        end = Optional.of(taken);
    }

    private void watch() {
        var refusedSince = Long.MAX_VALUE;
        while (pause()) {
            var connection = held;
            if (connection != null && lives(connection)) {
                continue;
            }
            try {
                held = null;
                var again = lock(login);
                held = again.orElse(null);
                refusedSince =
                        again.isPresent()
                                ? Long.MAX_VALUE
                                : Math.min(refusedSince, System.nanoTime() / 1_000_000);
            } catch (SQLException away) {
                // It comes back, or it does not: those who use it say so.
                continue;
            }
            if (refusedSince < System.nanoTime() / 1_000_000 - PATIENCE) {
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
