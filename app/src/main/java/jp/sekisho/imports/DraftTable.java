package jp.sekisho.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class DraftTable {
    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    record Row(UUID id, String register, String name, String copy, String state, Instant begunAt) {}

    /// One heading set and the field of each heading.
    record Matched(List<String> headings, List<String> fields) {}

    UUID begin(
            String register, String name, byte[] content, String copy, String state, Instant at) {
        return sql.into("imports.draft")
                .set("register", register)
                .set("name", name)
                .set("content", content)
                .set("copy", copy)
                .set("state", state)
                .set("begun_at", java.sql.Timestamp.from(at))
                .add();
    }

    Optional<Row> get(String register, UUID draft) {
        return sql
                .of(
                        """
                        select id, register, name, copy, state, begun_at
                          from imports.draft
                         where id = :id and register = :register
                        """)
                .bind("id", draft)
                .bind("register", register)
                .list(DraftTable::row)
                .stream()
                .findFirst();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("register"),
                row.getString("name"),
                row.getString("copy"),
                row.getString("state"),
                row.getTimestamp("begun_at").toInstant());
    }

    byte[] content(UUID draft) {
        return sql.of("select content from imports.draft where id = :id")
                .bind("id", draft)
                .one(byte[].class);
    }

    void change(UUID draft, String state) {
        sql.of("update imports.draft set state = :state where id = :id")
                .bind("state", state)
                .bind("id", draft)
                .run();
    }

    void delete(UUID draft) {
        sql.of("delete from imports.draft where id = :id").bind("id", draft).run();
    }

    void deleteBefore(Instant at) {
        sql.of("delete from imports.draft where begun_at < :at")
                .bind("at", java.sql.Timestamp.from(at))
                .run();
    }

    List<Begun> begun(String register) {
        return sql.of(
                        """
                        select id, name, begun_at from imports.draft
                         where register = :register order by begun_at
                        """)
                .bind("register", register)
                .list((row, number) ->
                        new Begun(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getTimestamp("begun_at").toInstant()));
    }

    /// Two imports into one register follow each other.
    void alone(String register) {
        sql.of("select 1 from (select pg_advisory_xact_lock(hashtext('imports.' || :register))) l")
                .bind("register", register)
                .one(Integer.class);
    }

    UUID addTaken(Taken taken) {
        var id = taken.id();
        sql.of(
                        """
                        insert into imports.taken
                               (id, register, original, sheet, day, declared, added, changed, ended)
                        values (:id, :register, :original, :sheet, :day, :declared, :added, :changed, :ended)
                        """)
                .bind("id", id)
                .bind("register", taken.register())
                .bind("original", taken.original())
                .bind("sheet", taken.sheet())
                .bind("day", taken.day())
                .bind("declared", taken.declared())
                .bind("added", taken.added())
                .bind("changed", taken.changed())
                .bind("ended", taken.ended())
                .run();
        return id;
    }

    record Taken(
            UUID id,
            String register,
            UUID original,
            String sheet,
            LocalDate day,
            boolean declared,
            int added,
            int changed,
            int ended) {}

    /// The newest first.
    List<Past> past(String register) {
        return sql.of(
                        """
                        select t.id, o.name, t.sheet, t.day, t.added, t.changed, t.ended
                          from imports.taken t
                          join files.original o on o.id = t.original
                         where t.register = :register
                           and t.closed_seq is null
                         order by t.recorded_seq desc
                        """)
                .bind("register", register)
                .list(Past.class);
    }

    void closeTaken(UUID taken) {
        sql.of("update imports.taken set closed_seq = -1 where id = :id and closed_seq is null")
                .bind("id", taken)
                .run();
    }

    List<Matched> matchings(String register) {
        return sql.of(
                        """
                        select headings, fields from imports.matching
                         where register = :register and closed_seq is null
                         order by recorded_seq
                        """)
                .bind("register", register)
                .list((row, number) -> new Matched(texts(row, "headings"), texts(row, "fields")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    Optional<UUID> closeMatching(String register, List<String> headings) {
        return sql.of(
                        """
                        update imports.matching set closed_seq = -1
                         where register = :register and headings = :headings::text[] and closed_seq is null
                        returning id
                        """)
                .bind("register", register)
                .bind("headings", headings.toArray(String[]::new))
                .optional(UUID.class);
    }

    UUID addMatching(String register, Matched matched) {
        return sql.into("imports.matching")
                .set("register", register)
                .set("headings", matched.headings().toArray(String[]::new))
                .set("fields", matched.fields().toArray(String[]::new))
                .add();
    }
}
