package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares the live rows with the last payload that holds each of them: table by table, a row at a
/// time, each by a fingerprint of its values.
public final class RowAudit {
    private static final int LISTED = 20;
    private static final String NAME = "[a-z_]+\\.[a-z_]+";

    /// Tables that say nothing about what was done. Everything else has entries.
    private static final Set<String> EXEMPT =
            Set.of(
                    "access.event",
                    "access.factor_use",
                    "access.lockout",
                    "access.session",
                    "access.session_attributes",
                    "access.setup_token",
                    "imports.draft",
                    "measures.history",
                    "mynumber.draft",
                    "notices.mail",
                    "notices.notice");

    /// The tables left out of the comparison, as `schema.table`.
    public static Set<String> exempt() {
        return EXEMPT;
    }

    /// How a row and its entry disagree.
    public enum Kind {
        /// The row is not what its last entry says.
        CHANGED,
        /// An entry holds it, but it is gone.
        GONE,
        /// It stands there and no entry holds it.
        WITHOUT_ENTRY,
        /// What stands beside the leaf in the list is not what the leaf says.
        ENTRY_LABEL,
        /// A hash above the leaves is not the one over the hashes below it.
        TREE,
        /// What an entry held is gone, and no later entry says that it was erased.
        NOT_ERASED,
        /// What an entry holds cannot be read, so no row could be compared with it.
        PAYLOAD_UNREADABLE
    }

    /// One row that disagrees.
    public record Difference(
            Kind kind, String relation, @Nullable String id, @Nullable Long sequence) {}

    /// The first differences of each kind, and how many there are.
    public record Differences(List<Difference> listed, Map<Kind, Long> counts) {
        public Differences {
            listed = List.copyOf(listed);
            counts = Map.copyOf(counts);
        }

        public boolean none() {
            return counts.isEmpty();
        }
    }

    private final Connection connection;
    private final Map<String, LastStates> entered;
    private final Fingerprint print;
    private final Tally tally;

    RowAudit(
            Connection connection,
            Map<String, LastStates> entered,
            Fingerprint print,
            Tally tally) {
        this.connection = connection;
        this.entered = entered;
        this.print = print;
        this.tally = tally;
    }

    void run() throws SQLException {
        var tables = tables();
        for (var table : tables) {
            compare(table, entered.getOrDefault(table, new LastStates()));
        }
        for (var relation : new TreeSet<>(entered.keySet())) {
            if (!tables.contains(relation) && !EXEMPT.contains(relation)) {
                if (there(relation)) {
                    compare(relation, entered.getOrDefault(relation, new LastStates()));
                } else {
                    tally.add(new Difference(Kind.GONE, relation, null, null));
                }
            }
        }
    }

    /// Whether an entry speaks of a table that is none of a register, and there is one.
    private boolean there(String relation) throws SQLException {
        if (!relation.matches(NAME)) {
            return false;
        }
        try (var ask = connection.prepareStatement("select to_regclass(?) is not null")) {
            ask.setString(1, relation);
            try (var row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Set<String> tables() throws SQLException {
        var text =
                """
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and n.nspname not in ('ledger', 'migration', 'information_schema')
                   and n.nspname !~ '^pg_'
                """;
        var tables = new TreeSet<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                if (!EXEMPT.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private void compare(String table, LastStates states) throws SQLException {
        if (!table.matches(NAME)) {
            tally.add(new Difference(Kind.CHANGED, table, null, null));
            return;
        }
        var fields = new JsonFields();
        var id = new Id();
        var others = new OtherWriting(connection, table, tally);
        try (var rows = BinaryCopy.of(connection, "select row_to_json(x) from " + table + " x")) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                fields.over(row.message(), row.from()[0], row.to()[0]);
                fields.object();
                switch (states.hold(fields, print, id)) {
                    case SAME -> {}
                    case OTHER -> others.add(id.text(), id.sequence);
                    case UNKNOWN ->
                            tally.add(
                                    new Difference(Kind.WITHOUT_ENTRY, table, idOf(fields), null));
                }
            }
        }
        others.finish();
        states.unseen(
                (gone, sequence) -> tally.add(new Difference(Kind.GONE, table, gone, sequence)));
    }

    private static @Nullable String idOf(JsonFields row) {
        for (int n = 0; n < row.count(); n++) {
            if (row.hasKey(n, Id.COLUMN)) {
                var value = Arrays.copyOfRange(row.text(), row.valueFrom(n), row.valueTo(n));
                return value[0] == '"' ? JsonFields.plain(value) : new String(value, UTF_8);
            }
        }
        return null;
    }

    static final class Tally {
        private final List<Difference> listed = new ArrayList<>();
        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

        void add(Difference difference) {
            if (counts.merge(difference.kind(), 1L, Long::sum) <= LISTED) {
                listed.add(difference);
            }
        }

        Differences differences() {
            return new Differences(listed, counts);
        }
    }
}
