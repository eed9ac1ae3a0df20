package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReaderTable {
    private final Sql sql;

    ReaderTable(Sql sql) {
        this.sql = sql;
    }

    /// One writes at a time.
    void lock() {
        sql.of("select pg_advisory_xact_lock(hashtext('mynumber.reader'))::text")
                .optional(String.class);
    }

    record Row(
            UUID id,
            UUID place,
            UUID account,
            Reads verdict,
            String node,
            String chain,
            LocalDate validFrom) {}

    List<Row> current() {
        return sql.of(
                        """
                        select id, place, account, verdict, node, chain, valid_from
                          from mynumber.reader
                         where closed_seq is null and valid_to is null
                        """)
                .list(Row.class);
    }

    /// All at once: on a file server they are thousands.
    List<UUID> add(List<Row> rows) {
        var ids = rows.stream().map(row -> UUID.randomUUID()).toList();
        sql.of(
                        """
                        insert into mynumber.reader
                               (id, place, account, verdict, node, chain, valid_from)
                        select * from unnest(cast(:ids as uuid[]), cast(:places as uuid[]),
                                             cast(:accounts as uuid[]), cast(:verdicts as text[]),
                                             cast(:nodes as text[]), cast(:chains as text[]),
                                             cast(:days as date[]))
                        """)
                .bind("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .bind("places", texts(rows, Row::place))
                .bind("accounts", texts(rows, Row::account))
                .bind("verdicts", texts(rows, Row::verdict))
                .bind("nodes", texts(rows, Row::node))
                .bind("chains", texts(rows, Row::chain))
                .bind("days", texts(rows, Row::validFrom))
                .run();
        return ids;
    }

    private static String[] texts(List<Row> rows, Function<Row, Object> of) {
        return rows.stream().map(row -> of.apply(row).toString()).toArray(String[]::new);
    }

    private UUID add(Row row, LocalDate validTo) {
        return sql.into("mynumber.reader")
                .set("place", row.place())
                .set("account", row.account())
                .set("verdict", row.verdict().name())
                .set("node", row.node())
                .set("chain", row.chain())
                .set("valid_from", row.validFrom())
                .set("valid_to", validTo)
                .add();
    }

    /// Closes it; of what held on days before, a row with its last day stays.
    Optional<UUID> end(Row row, LocalDate day) {
        close("mynumber.reader", row.id());
        return row.validFrom().isBefore(day)
                ? Optional.of(add(row, day.minusDays(1)))
                : Optional.empty();
    }

    record Said(
            UUID id,
            UUID place,
            LocalDate captured,
            boolean listed,
            String missing,
            LocalDate validFrom) {}

    List<Said> said(LocalDate day) {
        return sql.of(
                        """
                        select id, place, captured, listed, missing, valid_from
                          from mynumber.reading
                         where closed_seq is null
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """)
                .bind("day", day)
                .list(Said.class);
    }

    List<Said> said() {
        return sql.of(
                        """
                        select id, place, captured, listed, missing, valid_from
                          from mynumber.reading
                         where closed_seq is null and valid_to is null
                        """)
                .list(Said.class);
    }

    UUID add(Said said) {
        return add(said, null);
    }

    private UUID add(Said said, @Nullable LocalDate validTo) {
        return sql.into("mynumber.reading")
                .set("place", said.place())
                .set("captured", said.captured())
                .set("listed", said.listed())
                .set("missing", said.missing())
                .set("valid_from", said.validFrom())
                .set("valid_to", validTo)
                .add();
    }

    Optional<UUID> end(Said said, LocalDate day) {
        close("mynumber.reading", said.id());
        return said.validFrom().isBefore(day)
                ? Optional.of(add(said, day.minusDays(1)))
                : Optional.empty();
    }

    private void close(String table, UUID id) {
        sql.of("update " + table + " set closed_seq = -1 where id = :id").bind("id", id).run();
    }
}
