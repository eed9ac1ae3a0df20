package jp.sekisho.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What an external server is asked before its database is used, and what its answers mean.
final class ExternalServer {
    private static final int OLDEST = 16;

    private final DataFolder folder;
    private final ServerAddress address;

    ExternalServer(DataFolder folder, ServerAddress address) {
        this.folder = folder;
        this.address = address;
    }

    Login login(Role role) {
        return Postgres.login(folder.secrets(), address.complete(), role);
    }

    Connection connect(Role role) throws SQLException {
        return login(role).connect();
    }

    /// @throws Refusal naming the first thing that is not as it must be
    void look(Connection owner) throws SQLException {
        int version = owner.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new Refusal("external.version", address, version, OLDEST);
        }
        language(owner);
        for (var role : Role.values()) {
            connect(role).close();
        }
        rights(owner);
    }

    private void language(Connection owner) throws SQLException {
        try (var sql = owner.createStatement();
                var row =
                        sql.executeQuery(
                                """
                                select pg_encoding_to_char(d.encoding), d.datlocprovider,
                                       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', '')
                                  from pg_database d where d.datname = current_database()
                                """)) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new Refusal("external.encoding", address, row.getString(1), script());
            }
            if (!row.getString(2).equals("i") || !row.getString(3).startsWith("ja")) {
                throw new Refusal("external.locale", address, script());
            }
        }
    }

    /// Who has too much could write past the ledger; who has too little fails on some later day.
    private void rights(Connection owner) throws SQLException {
        try (var question =
                owner.prepareStatement(
                        """
                        select r.rolname, r.rolsuper or r.rolcreaterole or r.rolbypassrls or r.rolreplication
                               or exists (select from pg_auth_members m where m.member = r.oid),
                               (r.rolname <> ? or has_database_privilege(r.oid, current_database(), 'create')
                                   and exists (select from pg_database
                                                where datname = current_database() and datdba = r.oid))
                               and (r.rolname <> ?
                                    or has_database_privilege(r.oid, current_database(), 'temporary'))
                          from pg_roles r where r.rolname = any(?) order by 1
                        """)) {
            question.setString(1, Role.OWNER.login());
            question.setString(2, Role.BACKUP.login());
            question.setArray(
                    3,
                    owner.createArrayOf(
                            "text", Arrays.stream(Role.values()).map(Role::login).toArray()));
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        throw new Refusal("external.too-much", address, rows.getString(1));
                    }
                    if (!rows.getBoolean(3)) {
                        throw new Refusal(
                                "external.too-little", address, rows.getString(1), script());
                    }
                }
            }
        }
    }

    private Path script() {
        return ServerScript.file(folder);
    }

    /// What a connection that failed means for the person at the keyboard.
    Refusal refused(SQLException problem) {
        return refused(address, script(), folder.isPrepared(), problem);
    }

    static Refusal refused(
            ServerAddress address, Path script, boolean prepared, SQLException problem) {
        var state = state(problem);
        if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
            return prepared
                    ? new Refusal(problem, "external.prepare", address, script)
                    : new Refusal(problem, "external.login", address, said(problem), script);
        }
        if (isUnsafe(problem)) {
            return new Refusal(problem, "external.unsafe", address, said(problem));
        }
        return new Refusal(problem, "external.away", address, said(problem));
    }

    private static String said(SQLException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static String state(SQLException problem) {
        return problem.getSQLState() == null ? "" : problem.getSQLState();
    }

    /// Class 08 is a connection that failed, 57P a server that goes down or comes up, 53300 one that
    /// has too many (PostgreSQL, appendix A).
    static boolean isAway(SQLException problem) {
        var state = state(problem);
        return (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"))
                && !isUnsafe(problem);
    }

    /// Its certificate is not the one that was expected, or it has none. The driver says the last
    /// with the state of a refused connection, and a certificate for another name as the only
    /// failure that has no cause.
    private static boolean isUnsafe(SQLException problem) {
        return state(problem).equals("08004")
                || (state(problem).equals("08006") && problem.getCause() == null)
                || Stream.iterate((Throwable) problem, each -> each != null, Throwable::getCause)
                        .anyMatch(SSLException.class::isInstance);
    }
}
