package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class FeedTable {
    private final Sql sql;

    FeedTable(Sql sql) {
        this.sql = sql;
    }

    Optional<LocalDate> madeOn(UUID person) {
        return sql.of(
                        """
                        select made_on from calendar.feed
                         where person = :person and closed_seq is null
                        """)
                .bind("person", person)
                .optional(LocalDate.class);
    }

    Optional<UUID> owner(String hash) {
        return sql.of("select person from calendar.feed where hash = :hash and closed_seq is null")
                .bind("hash", hash)
                .optional(UUID.class);
    }

    UUID add(UUID person, String hash, LocalDate today) {
        return sql.into("calendar.feed")
                .set("person", person)
                .set("hash", hash)
                .set("made_on", today)
                .add();
    }

    List<UUID> close(UUID person) {
        return sql.closing("calendar.feed", "person", person).list(UUID.class);
    }
}
