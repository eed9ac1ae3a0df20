package jp.sekisho.ledger;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LedgerTable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;
    private final JsonMapper json;

    LedgerTable(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void append(String actor, Instant at, List<Entry> entries) {
        sql.of("select ledger.append(:actor, :at, :entries::jsonb)")
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .bind("entries", json.writeValueAsString(entries.stream().map(this::form).toList()))
                .one(Long.class);
    }

    void erase(String actor, Instant at, Entry entry) {
        sql.of("select ledger.erase(:actor, :at, :entry::jsonb)")
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .bind("entry", json.writeValueAsString(form(entry)))
                .one(Long.class);
    }

    private Map<String, Object> form(Entry entry) {
        return Map.of(
                "action", entry.action(),
                "subject", entry.subject(),
                "salt", salt(),
                "rows", entry.rows());
    }

    private static String salt() {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    long size() {
        return sql.of("select coalesce(max(sequence) + 1, 0) from ledger.entry").one(Long.class);
    }

    Optional<String> hash(long sequence) {
        return sql.of("select encode(hash, 'hex') from ledger.entry where sequence = :sequence")
                .bind("sequence", sequence)
                .optional(String.class);
    }

    long sequenceBefore(long milliseconds) {
        return sql.of("select coalesce(max(sequence), -1) from ledger.entry where time < :time")
                .bind("time", milliseconds)
                .one(Long.class);
    }

    List<Recorded> before(long sequence, int limit) {
        return sql.of(
                        """
                        select e.sequence, e.action, e.subject, e.actor,
                               to_timestamp(e.time / 1000.0) as at
                          from ledger.entry e
                         where e.sequence < :before
                         order by e.sequence desc
                         limit :limit
                        """)
                .bind("before", sequence)
                .bind("limit", limit)
                .list(LedgerTable::recorded);
    }

    Optional<Recorded> last(String subject) {
        return sql
                .of(
                        """
                        select e.sequence, e.action, e.subject, e.actor,
                               to_timestamp(e.time / 1000.0) as at
                          from ledger.entry e
                         where e.subject = :subject
                         order by e.sequence desc
                         limit 1
                        """)
                .bind("subject", subject)
                .list(LedgerTable::recorded)
                .stream()
                .findFirst();
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getLong("sequence"),
                row.getString("action"),
                row.getString("actor"),
                row.getString("subject"),
                row.getTimestamp("at").toInstant());
    }

    Optional<Handed> lastCheckpoint(ZoneId zone) {
        return sql
                .of("select size, issued_at from ledger.checkpoint order by size desc limit 1")
                .list((row, number) ->
                        new Handed(
                                row.getLong("size"),
                                row.getTimestamp("issued_at")
                                        .toInstant()
                                        .atZone(zone)
                                        .toLocalDate()))
                .stream()
                .findFirst();
    }

    /// What an entry says of a change of keys.
    Optional<SigningKeys.HandOver> handOver(long sequence) {
        return sql
                .of(
                        """
                        select to_timestamp(e.time / 1000.0) as at, e.action,
                               case when p.content is json object
                                    then p.content::jsonb -> 'note' ->> 'reason' end as said
                          from ledger.entry e
                          left join ledger.payload p on p.sequence = e.sequence
                         where e.sequence = :sequence
                        """)
                .bind("sequence", sequence)
                .list((row, number) ->
                        new SigningKeys.HandOver(
                                row.getTimestamp("at").toInstant(),
                                row.getString("action"),
                                row.getString("said")))
                .stream()
                .findFirst();
    }

    Map<String, Long> heads() {
        return sql.of("select name, sequence from ledger.module").list(Head.class).stream()
                .collect(Collectors.toMap(Head::name, Head::sequence));
    }

    private record Head(String name, long sequence) {}
}
