package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.LogFile;

/// Computes the hashes above the leaves again, which published tiles are read from.
final class TreeAudit {
    private final List<CompactRange> tiles = new ArrayList<>(); // the unfinished one of each level
    private final Map<String, Hash> expected = new HashMap<>(); // one for 256 entries
    private final List<Long> positions = new ArrayList<>();

    /// Takes the next leaf hash.
    void add(byte[] leafHash) {
        add(1, Hash.of(leafHash));
    }

    private void add(int level, Hash hash) {
        if (tiles.size() < level) {
            tiles.add(new CompactRange());
            positions.add(0L);
        }
        var tile = tiles.get(level - 1);
        tile.append(hash);
        if (tile.size() == LogFile.FULL) {
            var position = positions.get(level - 1);
            expected.put(level + "/" + position, tile.root());
            positions.set(level - 1, position + 1);
            tiles.set(level - 1, new CompactRange());
            add(level + 1, tile.root());
        }
    }

    /// The hashes that are wrong, missing or too many, as `level/position`. None in a database that
    /// the program has not yet brought to this version.
    List<String> differences(Connection connection) throws SQLException {
        var wrong = new TreeSet<>(expected.keySet());
        try (var sql = connection.createStatement()) {
            try (var table = sql.executeQuery("select to_regclass('ledger.node') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return List.of();
                }
            }
            try (var rows = sql.executeQuery("select level, position, hash from ledger.node")) {
                while (rows.next()) {
                    var node = rows.getInt(1) + "/" + rows.getLong(2);
                    if (Hash.of(rows.getBytes(3)).equals(expected.get(node))) {
                        wrong.remove(node);
                    } else {
                        wrong.add(node);
                    }
                }
            }
        }
        return List.copyOf(wrong);
    }
}
