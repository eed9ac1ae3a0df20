package jp.sekisho.postgres.backup;

import java.util.LinkedHashMap;
import java.util.Map;

/// What went through: how many rows of which table, and how much it was.
///
/// @param bytes of the tables as text
public record Total(Map<String, Long> rows, long bytes) {
    public Total {
        rows = new LinkedHashMap<>(rows);
    }

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public long entries() {
        return rows.getOrDefault("ledger.entry", 0L);
    }

    public int tables() {
        return rows.size();
    }
}
