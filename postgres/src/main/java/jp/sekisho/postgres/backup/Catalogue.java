package jp.sekisho.postgres.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a database holds: its tables with the columns that are stored (not computed), in the order
/// of their names.
record Catalogue(Map<String, List<String>> tables) {
    private static final String SCHEMAS =
            "n.nspname not in ('information_schema', 'migration') and n.nspname !~ '^pg_'";

    /// Who was signed in, and the key to the first run, are nobody's to have again.
    private static final Set<String> LEFT_OUT =
            Set.of("access.session", "access.session_attributes", "access.setup_token");

    static Catalogue of(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        var text =
                """
                select n.nspname || '.' || c.relname,
                       array_agg(a.attname::text order by a.attnum)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                       and not a.attisdropped and a.attgenerated = ''
                 where c.relkind = 'r' and %s
                 group by 1
                """
                        .formatted(SCHEMAS);
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                if (!LEFT_OUT.contains(rows.getString(1))) {
                    var columns = (String[]) rows.getArray(2).getArray();
                    tables.put(rows.getString(1), List.of(columns));
                }
            }
        }
        return new Catalogue(tables);
    }

    /// All tables, also those that are left out of a backup.
    static List<String> everyTable(Connection connection) throws SQLException {
        return list(
                connection,
                "select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and "
                        + SCHEMAS);
    }

    /// Which tables refer to which, as the statements that make it so.
    record Reference(String table, String name, String definition) {}

    static List<Reference> references(Connection connection) throws SQLException {
        var references = new ArrayList<Reference>();
        var text =
                """
                select n.nspname || '.' || c.relname, f.conname, pg_get_constraintdef(f.oid)
                  from pg_constraint f
                  join pg_class c on c.oid = f.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where f.contype = 'f' and %s
                 order by 1, 2
                """
                        .formatted(SCHEMAS);
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                references.add(
                        new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return references;
    }

    static List<String> sequences(Connection connection) throws SQLException {
        return list(
                connection,
                "select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'S' and "
                        + SCHEMAS
                        + " order by 1");
    }

    private static List<String> list(Connection connection, String text) throws SQLException {
        var names = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// Text of COPY is the same in every version and every place.
    static void settle(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(
                    """
                    set local timezone = 'UTC';
                    set local datestyle = 'ISO, YMD';
                    set local intervalstyle = 'postgres';
                    set local bytea_output = 'hex';
                    set local extra_float_digits = 1
                    """);
        }
    }
}
