package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.postgres.RowAudit.Difference;
import jp.sekisho.postgres.RowAudit.Kind;

/// Rows of one table whose values are written otherwise than in their entry. A number or an object
/// within a value can be the same in another form, so these few are compared as values.
final class OtherWriting {
    private static final int CHUNK = 1_000;

    private final Connection connection;
    private final String table;
    private final RowAudit.Tally tally;
    private final List<String> ids = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();

    OtherWriting(Connection connection, String table, RowAudit.Tally tally) {
        this.connection = connection;
        this.table = table;
        this.tally = tally;
    }

    void add(String id, long sequence) {
        ids.add(id);
        sequences.add(sequence);
    }

    void finish() throws SQLException {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            compare(from, Math.min(ids.size(), from + CHUNK));
        }
    }

    private void compare(int from, int to) throws SQLException {
        var text =
                """
                select c.id, c.sequence
                  from unnest(?::text[], ?::bigint[]) as c (id, sequence)
                  left join %s x on x.id = c.id::uuid
                 where not exists (
                       select from ledger.payload p
                        cross join lateral jsonb_to_recordset(p.content::jsonb -> 'rows')
                              as r (relation text, id text, state jsonb)
                        where p.sequence = c.sequence
                          and r.relation = '%s'
                          and r.id = c.id
                          and not exists (select from jsonb_each(r.state) k
                                           where to_jsonb(x) -> k.key is distinct from k.value))
                """
                        .formatted(table, table);
        var before = connection.setSavepoint();
        try (var statement = connection.prepareStatement(text)) {
            statement.setArray(
                    1, connection.createArrayOf("text", ids.subList(from, to).toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", sequences.subList(from, to).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed(rows.getString(1), rows.getLong(2));
                }
            }
        } catch (SQLException unreadable) {
            // One of the payloads is no JSON: none of these was the same.
            connection.rollback(before);
            for (int n = from; n < to; n++) {
                changed(ids.get(n), sequences.get(n));
            }
        }
    }

    private void changed(String id, long sequence) {
        tally.add(new Difference(Kind.CHANGED, table, id, sequence));
    }
}
