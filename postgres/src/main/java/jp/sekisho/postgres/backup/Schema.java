package jp.sekisho.postgres.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Refusal;

/// Who makes the tables: the program whose data it is. A restore finds it on the class path.
public interface Schema {
    /// One step of the tables' history.
    record Migration(String version, String script, int checksum) {}

    /// Makes the tables of an empty database as they were after these steps.
    ///
    /// @throws Refusal when this program does not know them, or knows them otherwise
    void make(Login owner, List<Migration> steps);

    /// Takes the steps that are left to what this program needs.
    void complete(Login owner);

    static Schema installed() {
        return ServiceLoader.load(Schema.class)
                .findFirst()
                .orElseThrow(() -> Words.refusal("schema.absent"));
    }

    static List<Migration> taken(Connection connection) throws SQLException {
        var steps = new ArrayList<Migration>();
        var text =
                """
                select version, script, checksum from migration.flyway_schema_history
                 where success and version is not null
                 order by installed_rank
                """;
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                steps.add(new Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return steps;
    }
}
