package jp.sekisho.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OutboxTable {
    private static final String COLUMNS =
            "id, address, subject, body, state, created_at, tries, next_try, sent_at, problem";

    private final Sql sql;

    OutboxTable(Sql sql) {
        this.sql = sql;
    }

    void add(@Nullable UUID person, String address, String subject, String body, Instant at) {
        sql.into("notices.mail")
                .set("person", person)
                .set("address", address)
                .set("subject", subject)
                .set("body", body)
                .set("state", Mail.State.QUEUED.name())
                .set("created_at", at.atOffset(ZoneOffset.UTC))
                .set("next_try", at.atOffset(ZoneOffset.UTC))
                .add();
    }

    /// The next mail that is due, held until the transaction ends; another sender passes it by.
    Optional<Mail> due(Instant now) {
        return sql.of(
                        "select "
                                + COLUMNS
                                + """

                                  from notices.mail
                                 where state = 'QUEUED' and next_try <= :now
                                 order by next_try, created_at
                                 limit 1
                                   for update skip locked
                                """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .optional(Mail.class);
    }

    void sent(UUID mail, Instant at) {
        sql.of(
                        """
                        update notices.mail
                           set state = 'SENT', sent_at = :at, tries = tries + 1, body = '', problem = ''
                         where id = :id
                        """)
                .bind("id", mail)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .run();
    }

    void failed(UUID mail, Mail.State state, Instant nextTry, String problem) {
        sql.of(
                        """
                        update notices.mail
                           set state = :state, tries = tries + 1, next_try = :next, problem = :problem
                         where id = :id
                        """)
                .bind("id", mail)
                .bind("state", state)
                .bind("next", nextTry.atOffset(ZoneOffset.UTC))
                .bind("problem", problem)
                .run();
    }

    int again(UUID mail, Instant now) {
        return sql.of(
                        """
                        update notices.mail
                           set state = 'QUEUED', created_at = :now, next_try = :now, tries = 0
                         where id = :id and state = 'DEAD'
                        """)
                .bind("id", mail)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .run();
    }

    int drop(UUID mail) {
        return sql.of("delete from notices.mail where id = :id and state = 'DEAD'")
                .bind("id", mail)
                .run();
    }

    int count(Mail.State state) {
        return sql.of("select count(*) from notices.mail where state = :state")
                .bind("state", state)
                .one(Integer.class);
    }

    List<Mail> in(Mail.State state, int limit) {
        return sql.of(
                        "select "
                                + COLUMNS
                                + """

                                  from notices.mail
                                 where state = :state
                                 order by coalesce(sent_at, created_at) desc
                                 limit :limit
                                """)
                .bind("state", state)
                .bind("limit", limit)
                .list(Mail.class);
    }

    void forget(Instant before) {
        sql.of("delete from notices.mail where state = 'SENT' and sent_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .run();
    }
}
