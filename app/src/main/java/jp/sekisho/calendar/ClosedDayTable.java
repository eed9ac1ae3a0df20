package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.calendar.WorkingDays.ClosedDay;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class ClosedDayTable {
    private final Sql sql;

    ClosedDayTable(Sql sql) {
        this.sql = sql;
    }

    List<ClosedDay> from(LocalDate day) {
        return sql.of(
                        """
                        select id, day, name from calendar.closed_day
                         where closed_seq is null and day >= :day
                         order by day
                        """)
                .bind("day", day)
                .list(ClosedDay.class);
    }

    UUID add(LocalDate day, String name) {
        return sql.into("calendar.closed_day").set("day", day).set("name", name.strip()).add();
    }

    Optional<UUID> close(UUID id) {
        return sql.closing("calendar.closed_day", "id", id).optional(UUID.class);
    }
}
