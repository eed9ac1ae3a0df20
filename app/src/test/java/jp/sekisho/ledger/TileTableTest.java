package jp.sekisho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.sekisho.TestServer;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.Test;

/// The hashes above the leaves, as the database adds them.
class TileTableTest {
    private static final int THREE_LEVELS = 65_536 + 256 + 7;

    @Test
    void everyFullTileGetsTheHashOfTheStandard() throws SQLException {
        var database = TestServer.freshDatabase();
        try (var owner = database.login(Role.OWNER).connect();
                var sql = owner.createStatement()) {
            sql.execute(many(THREE_LEVELS));
            var leaves = new ArrayList<byte[]>();
            try (var rows = sql.executeQuery("select hash from ledger.entry order by sequence")) {
                while (rows.next()) {
                    leaves.add(rows.getBytes(1));
                }
            }
            assertThat(leaves).hasSize(THREE_LEVELS);
            var expected = new ArrayList<String>();
            for (int n = 0; n < 257; n++) {
                expected.add("1/" + n + " " + root(leaves.subList(n * 256, n * 256 + 256)));
            }
            expected.add("2/0 " + root(leaves.subList(0, 65_536)));
            var found = new ArrayList<String>();
            try (var rows =
                    sql.executeQuery(
                            """
                            select level || '/' || position || ' ' || encode(hash, 'hex')
                              from ledger.node order by level, position
                            """)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static String root(List<byte[]> leaves) {
        return HexFormat.of().formatHex(PlainCheck.root(leaves));
    }

    /// Entries without content, past the function that appends them: it is not what is asked here.
    static String many(int entries) {
        return """
        insert into ledger.entry (sequence, leaf, hash, action, actor, subject, time)
        select n, leaf, sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')), 'test.thing.done', 'test',
               'thing:' || n, 1
          from generate_series(0, %d - 1) n,
               lateral (select '{"sequence":' || n || ',"version":1}') as made (leaf)
        """
                .formatted(entries);
    }
}
