package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceTable {
    private final Sql sql;

    AbsenceTable(Sql sql) {
        this.sql = sql;
    }

    List<Absence> from(LocalDate day) {
        return sql.of(
                        """
                        select b.id, b.person, p.name, b.first_day, b.last_day
                          from organization.absence b
                          join organization.person_state p
                            on p.person = b.person and p.closed_seq is null
                         where b.closed_seq is null
                           and b.last_day >= :day
                         order by b.first_day, p.search_key, b.id
                        """)
                .bind("day", day)
                .list(Absence.class);
    }

    UUID add(UUID person, LocalDate firstDay, LocalDate lastDay) {
        return sql.into("organization.absence")
                .set("person", person)
                .set("first_day", firstDay)
                .set("last_day", lastDay)
                .add();
    }

    boolean close(UUID absence) {
        return sql.of(
                                """
                                update organization.absence set closed_seq = -1
                                 where id = :id and closed_seq is null
                                """)
                        .bind("id", absence)
                        .run()
                == 1;
    }
}
