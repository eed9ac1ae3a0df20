package jp.sekisho.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NoticeTable {
    private final Sql sql;

    NoticeTable(Sql sql) {
        this.sql = sql;
    }

    UUID add(
            UUID person,
            String key,
            List<String> arguments,
            String href,
            Instant at,
            @Nullable Instant mailedAt) {
        return sql.into("notices.notice")
                .set("person", person)
                .set("key", key)
                .set("arguments", arguments.toArray(String[]::new))
                .set("href", href)
                .set("created_at", at.atOffset(ZoneOffset.UTC))
                .set("mailed_at", mailedAt == null ? null : mailedAt.atOffset(ZoneOffset.UTC))
                .add();
    }

    int unread(UUID person) {
        return sql.of(
                        "select count(*) from notices.notice where person = :person and read_at is null")
                .bind("person", person)
                .one(Integer.class);
    }

    List<Notice> of(UUID person, int limit) {
        return sql.of(
                        """
                        select id, person, key, arguments, href, created_at,
                               read_at is not null as read
                          from notices.notice
                         where person = :person
                         order by created_at desc, id
                         limit :limit
                        """)
                .bind("person", person)
                .bind("limit", limit)
                .list(NoticeTable::notice);
    }

    void read(UUID person, Instant at) {
        sql.of(
                        """
                        update notices.notice set read_at = :at
                         where person = :person and read_at is null
                        """)
                .bind("person", person)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .run();
    }

    /// People with something unread from before the time that no mail has told them, who can be
    /// written to and want to be.
    List<UUID> awaitingDigest(Instant before) {
        return sql.of(
                        """
                        select distinct n.person
                          from notices.notice n
                          join notices.address a
                            on a.person = n.person and a.closed_seq is null and a.digest
                         where n.read_at is null
                           and n.mailed_at is null
                           and n.created_at < :before
                        """)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .list(UUID.class);
    }

    /// Marks and returns what the digest tells; whoever comes second gets nothing.
    List<Notice> takeForDigest(UUID person, Instant before, Instant now) {
        return sql.of(
                        """
                        update notices.notice set mailed_at = :now
                         where person = :person
                           and read_at is null
                           and mailed_at is null
                           and created_at < :before
                        returning id, person, key, arguments, href, created_at, false as read
                        """)
                .bind("person", person)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .list(NoticeTable::notice);
    }

    void forget(Instant before) {
        sql.of("delete from notices.notice where created_at < :before and read_at is not null")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .run();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("href"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("read"));
    }
}
