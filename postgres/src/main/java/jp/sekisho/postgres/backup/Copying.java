package jp.sekisho.postgres.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The two directions of COPY.
final class Copying {
    private Copying() {}

    static CopyManager on(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// The number of a transaction means nothing in another cluster, where it may come again and
    /// open the ledger's guard; 0 never does.
    static String out(String table, List<String> columns) {
        if (table.equals("ledger.row")) {
            var chosen =
                    columns.stream()
                            .map(each -> each.equals("transaction") ? "'0'::xid8" : quoted(each))
                            .collect(Collectors.joining(", "));
            return "copy (select " + chosen + " from ledger.row) to stdout";
        }
        return "copy " + quotedTable(table) + " (" + list(columns) + ") to stdout";
    }

    static String in(String table, List<String> columns) {
        return "copy " + quotedTable(table) + " (" + list(columns) + ") from stdin (freeze)";
    }

    static String quotedTable(String table) {
        int dot = table.indexOf('.');
        return quoted(table.substring(0, dot)) + "." + quoted(table.substring(dot + 1));
    }

    private static String list(List<String> columns) {
        return columns.stream().map(Copying::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
