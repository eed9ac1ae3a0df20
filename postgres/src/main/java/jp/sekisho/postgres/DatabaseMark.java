package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what an external database says whose it is: its comment, which no backup of ours carries along.
///
/// @param restoring while a restore into it has not come to its end
record DatabaseMark(String installation, boolean restoring) {
    private static final Pattern TEXT = Pattern.compile("sekisho ([0-9a-f-]{36})( restoring)?");

    /// @return empty when no Sekisho has used it
    static Optional<DatabaseMark> of(Connection owner) throws SQLException {
        var text =
                one(
                        owner,
                        """
                        select shobj_description(oid, 'pg_database') from pg_database
                         where datname = current_database()
                        """);
        var found = TEXT.matcher(text.orElse(""));
        return found.matches()
                ? Optional.of(new DatabaseMark(found.group(1), found.group(2) != null))
                : Optional.empty();
    }

    static void set(Connection owner, ServerAddress address, String installation, boolean restoring)
            throws SQLException {
        var name = '"' + address.database().replace("\"", "\"\"") + '"';
        run(
                owner,
                "comment on database %s is 'sekisho %s%s'"
                        .formatted(name, installation, restoring ? " restoring" : ""));
    }

    /// @throws Refusal naming something that is in it
    static void mustBeEmpty(Connection owner, ServerAddress address) throws SQLException {
        var found =
                one(
                        owner,
                        """
                        select nspname from pg_namespace
                         where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                         union all
                        select 'public.' || relname from pg_class c
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                           and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
                         order by 1 limit 1
                        """);
        if (found.isPresent()) {
            throw new Refusal("external.not-empty", address, found.get());
        }
    }

    /// Takes away all that the owner's role made.
    static void empty(Connection owner) throws SQLException {
        var schemas = new ArrayList<String>();
        try (var sql = owner.createStatement();
                var rows =
                        sql.executeQuery(
                                """
                                select quote_ident(nspname) from pg_namespace
                                 where nspowner = current_user::regrole
                                """)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        for (var schema : schemas) {
            run(owner, "drop schema " + schema + " cascade");
        }
    }

    private static Optional<String> one(Connection connection, String question)
            throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
