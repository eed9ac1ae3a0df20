package jp.sekisho.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import jp.sekisho.proof.CheckpointFile;
import jp.sekisho.proof.EntryBundle;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.HashTile;
import jp.sekisho.proof.LogFile;
import jp.sekisho.proof.LogReader;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

/// The published files of the ledger, each from at most 256 rows that an index finds. Any width that
/// a tile once had can be read for ever, so those of every checkpoint can.
@Repository
class TileTable implements LogReader {
    private static final String LEAF_HASHES =
            """
            select hash from ledger.entry
             where sequence >= :from and sequence < :to order by sequence
            """;
    private static final String NODES =
            """
            select hash from ledger.node
             where level = :level and position >= :from and position < :to order by position
            """;

    private final Sql sql;

    TileTable(Sql sql) {
        this.sql = sql;
    }

    long size() {
        return sql.of("select coalesce(max(sequence) + 1, 0) from ledger.entry").one(Long.class);
    }

    @Override
    public Optional<byte[]> read(LogFile file) {
        return read(file, size());
    }

    /// Of the ledger as it was when it had this many entries.
    Optional<byte[]> read(LogFile file, long size) {
        if (!file.belongsTo(size)) {
            return Optional.empty();
        }
        return switch (file) {
            case HashTile tile -> hashes(tile);
            case EntryBundle bundle -> entries(bundle);
            case CheckpointFile _ -> Optional.empty();
        };
    }

    private Optional<byte[]> hashes(HashTile tile) {
        var first = tile.index() * LogFile.FULL;
        var statement =
                tile.level() == 0 ? sql.of(LEAF_HASHES) : sql.of(NODES).bind("level", tile.level());
        var rows =
                statement
                        .bind("from", first)
                        .bind("to", first + tile.width())
                        .list((row, number) -> row.getBytes(1));
        return rows.size() == tile.width() ? Optional.of(joined(rows)) : Optional.empty();
    }

    private static byte[] joined(List<byte[]> hashes) {
        var joined = new byte[hashes.size() * Hash.BYTES];
        for (int n = 0; n < hashes.size(); n++) {
            System.arraycopy(hashes.get(n), 0, joined, n * Hash.BYTES, Hash.BYTES);
        }
        return joined;
    }

    private Optional<byte[]> entries(EntryBundle bundle) {
        var first = bundle.index() * LogFile.FULL;
        var leaves =
                sql.of(
                                """
                                select leaf from ledger.entry
                                 where sequence >= :from and sequence < :to order by sequence
                                """)
                        .bind("from", first)
                        .bind("to", first + bundle.width())
                        .list((row, number) -> row.getString(1).getBytes(UTF_8));
        return leaves.size() == bundle.width()
                ? Optional.of(bundle.contents(leaves))
                : Optional.empty();
    }

    Optional<byte[]> note(long size) {
        return sql.of("select note from ledger.checkpoint where size = :size")
                .bind("size", size)
                .optional(String.class)
                .map(note -> note.getBytes(UTF_8));
    }

    /// The greatest checkpoint that was ever kept, as it was signed.
    Optional<byte[]> lastNote() {
        return sql.of("select note from ledger.checkpoint order by size desc limit 1")
                .optional(String.class)
                .map(note -> note.getBytes(UTF_8));
    }
}
