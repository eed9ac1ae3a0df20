package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EscalationTable {
    private final Sql sql;

    EscalationTable(Sql sql) {
        this.sql = sql;
    }

    /// One rung of one lateness.
    record Rung(UUID occurrence, LocalDate due, int days) {}

    Set<Rung> climbed() {
        return new HashSet<>(
                sql.of(
                                """
                                select distinct e.occurrence, e.due, e.days
                                  from calendar.escalation e
                                  join calendar.occurrence_state s
                                    on s.occurrence = e.occurrence and s.closed_seq is null
                                 where e.closed_seq is null and s.standing <> 'DONE'
                                """)
                        .list(Rung.class));
    }

    UUID add(Rung rung, Role role, @Nullable UUID person, LocalDate toldOn) {
        return sql.into("calendar.escalation")
                .set("occurrence", rung.occurrence())
                .set("due", rung.due())
                .set("days", rung.days())
                .set("role", role)
                .set("person", person)
                .set("told_on", toldOn)
                .add();
    }

    List<Escalations.Told> of(UUID occurrence) {
        return sql.of(
                        """
                        select e.due, e.days, e.role, p.name as person_name, e.told_on
                          from calendar.escalation e
                          left join organization.person_state p
                            on p.person = e.person and p.closed_seq is null
                         where e.occurrence = :occurrence and e.closed_seq is null
                         order by e.told_on, e.days, p.kana, p.name
                        """)
                .bind("occurrence", occurrence)
                .list(Escalations.Told.class);
    }
}
