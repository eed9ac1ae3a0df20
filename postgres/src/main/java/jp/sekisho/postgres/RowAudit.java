package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the live rows with the last payload that holds each of them. All of it is set-based and
/// none of it calls a function of the database under suspicion.
public final class RowAudit {
    private static final int LISTED = 20;

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

    private RowAudit() {}

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
        /// The payloads cannot be read, so no row could be compared.
        PAYLOADS_UNREADABLE
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

    static Differences run(Connection connection, TreeAudit tree) throws SQLException {
        var tally = new Tally();
        for (var node : tree.differences(connection)) {
            tally.add(new Difference(Kind.TREE, "ledger.node", node, null));
        }
        labels(connection, tally);
        erasures(connection, tally);
        var before = connection.setSavepoint();
        try {
            gather(connection);
        } catch (SQLException damaged) {
            connection.rollback(before);
            tally.add(new Difference(Kind.PAYLOADS_UNREADABLE, "ledger.payload", null, null));
            return tally.differences();
        }
        for (var relation : relations(connection)) {
            compare(connection, relation, tally);
        }
        return tally.differences();
    }

    /// The last state of every row, as the entries say it. What is no JSON was damaged, which the
    /// commitments show.
    private static void gather(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            // Sorting a million rows by hand-fulls costs more than all the rest.
            sql.execute("set local work_mem = '128MB'");
            sql.execute(
                    """
                    create temporary table entered on commit drop as
                    select distinct on (r.relation, r.id) r.relation, r.id, r.state, p.sequence
                      from ledger.payload p
                     cross join lateral jsonb_to_recordset(p.content::jsonb -> 'rows')
                           as r (relation text, id text, state jsonb)
                     where p.content is json object
                     order by r.relation, r.id, p.sequence desc
                    """);
            sql.execute("create index on entered (relation)");
            sql.execute("analyze entered (relation)");
        }
    }

    /// The columns beside the leaf are for lists; a changed one would mislead whoever reads them.
    private static void labels(Connection connection, Tally tally) throws SQLException {
        var text =
                """
                select sequence
                  from (select sequence, action, actor, subject, time, leaf::jsonb as said
                          from ledger.entry
                         where leaf is json object) e
                 where said ->> 'action' is distinct from action
                    or said ->> 'actor' is distinct from actor
                    or said ->> 'subject' is distinct from subject
                    or said ->> 'time' is distinct from time::text
                    or said ->> 'sequence' is distinct from sequence::text
                 order by sequence
                """;
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                tally.add(new Difference(Kind.ENTRY_LABEL, "ledger.entry", null, rows.getLong(1)));
            }
        }
    }

    /// Salt and payload go with an entry of the same module and subject that says so.
    private static void erasures(Connection connection, Tally tally) throws SQLException {
        var text =
                """
                select e.sequence
                  from ledger.entry e
                 where not exists (select from ledger.payload p where p.sequence = e.sequence)
                   and not exists (select from ledger.entry x
                                    where x.subject = e.subject
                                      and x.sequence > e.sequence
                                      and x.action like split_part(e.action, '.', 1) || '.%.erased')
                 order by e.sequence
                """;
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                tally.add(new Difference(Kind.NOT_ERASED, "ledger.payload", null, rows.getLong(1)));
            }
        }
    }

    /// Every table there is, and every table that some entry speaks of.
    private static List<String> relations(Connection connection) throws SQLException {
        var text =
                """
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and n.nspname not in ('ledger', 'migration', 'information_schema')
                   and n.nspname !~ '^pg_'
                union
                select relation from entered where relation is not null
                order by 1
                """;
        var relations = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                if (!EXEMPT.contains(rows.getString(1))) {
                    relations.add(rows.getString(1));
                }
            }
        }
        return relations;
    }

    private static void compare(Connection connection, String relation, Tally tally)
            throws SQLException {
        if (!relation.matches("[a-z_]+\\.[a-z_]+")) {
            tally.add(new Difference(Kind.CHANGED, relation, null, null));
            return;
        }
        var text =
                """
                select case when e.id is null then 'WITHOUT_ENTRY'
                            when t.id is null then 'GONE'
                            else 'CHANGED' end,
                       coalesce(e.id, t.id), e.sequence
                  from (select id, state, sequence from entered where relation = '%s') e
                  full join (select x.id::text, to_jsonb(x) as present from %s x) t on t.id = e.id
                 where e.id is null
                    or t.id is null
                    or (e.state <> t.present
                        and exists (select from jsonb_each(e.state) k
                                     where t.present -> k.key is distinct from k.value))
                """
                        .formatted(relation, relation);
        var before = connection.setSavepoint();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(text)) {
            while (rows.next()) {
                tally.add(
                        new Difference(
                                Kind.valueOf(rows.getString(1)),
                                relation,
                                rows.getString(2),
                                rows.getObject(3, Long.class)));
            }
        } catch (SQLException missing) {
            // The table of an entry is gone, or has lost its id.
            connection.rollback(before);
            tally.add(new Difference(Kind.GONE, relation, null, null));
        }
    }

    private static final class Tally {
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
