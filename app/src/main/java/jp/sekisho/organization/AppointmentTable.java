package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentTable {
    private final Sql sql;

    AppointmentTable(Sql sql) {
        this.sql = sql;
    }

    List<Appointment> from(LocalDate day) {
        return sql.of(
                        """
                        select a.id, a.role, a.unit, u.name as unit_name, p.name as post_name,
                               h.person as holder, h.name as holder_name,
                               v.first_day as away_from, v.last_day as away_until,
                               a.rank, a.decided_on,
                               a.instrument, a.document_number, a.valid_from, a.valid_to
                          from organization.appointment a
                          left join organization.unit_state u on u.unit = a.unit and u.closed_seq is null
                          left join organization.post_state p on p.post = a.post and p.closed_seq is null
                          left join lateral (
                               select m.person
                                 from organization.membership m
                                where m.post = a.post
                                  and m.closed_seq is null
                                  and m.valid_from <= greatest(:day, a.valid_from)
                                  and (m.valid_to is null or m.valid_to >= greatest(:day, a.valid_from))
                                order by m.valid_from desc, m.id
                                limit 1) s on true
                          left join organization.person_state h
                            on h.person = coalesce(a.person, s.person)
                           and h.closed_seq is null
                           and exists (
                               select from organization.membership o
                                where o.person = h.person
                                  and o.closed_seq is null
                                  and o.valid_from <= greatest(:day, a.valid_from)
                                  and (o.valid_to is null or o.valid_to >= greatest(:day, a.valid_from)))
                          left join lateral (
                               select first_day, last_day
                                 from organization.absence b
                                where b.person = h.person
                                  and b.closed_seq is null
                                  and :day between b.first_day and b.last_day
                                order by last_day desc
                                limit 1) v on true
                         where a.closed_seq is null
                           and (a.valid_to is null or a.valid_to >= :day)
                         order by a.role, u.position, a.rank, a.valid_from, a.id
                        """)
                .bind("day", day)
                .list(Appointment.class);
    }

    UUID add(NewAppointment wish) {
        return sql.into("organization.appointment")
                .set("role", wish.role())
                .set("unit", wish.unit())
                .set("person", wish.person())
                .set("post", wish.post())
                .set("rank", wish.rank())
                .set("decided_on", wish.decidedOn())
                .set("instrument", wish.instrument().strip())
                .set("document_number", wish.documentNumber().strip())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .add();
    }

    UUID addActing(UUID appointment, UUID person) {
        return sql.into("organization.appointed_by")
                .set("appointment", appointment)
                .set("person", person)
                .add();
    }

    /// Who holds the role by it that day.
    Optional<UUID> holder(UUID appointment, LocalDate day) {
        return sql.of(
                        """
                        select coalesce(a.person, m.person)
                          from organization.appointment a
                          left join organization.membership m
                            on m.post = a.post
                           and m.closed_seq is null
                           and m.valid_from <= :day
                           and (m.valid_to is null or m.valid_to >= :day)
                         where a.id = :id and coalesce(a.person, m.person) is not null
                         order by m.valid_from desc
                         limit 1
                        """)
                .bind("id", appointment)
                .bind("day", day)
                .optional(UUID.class);
    }

    Optional<LocalDate> validFrom(UUID appointment) {
        return sql.of(
                        """
                        select valid_from from organization.appointment
                         where id = :id and closed_seq is null
                        """)
                .bind("id", appointment)
                .optional(LocalDate.class);
    }

    UUID end(UUID appointment, LocalDate lastDay) {
        var id = UUID.randomUUID();
        sql.of(
                        """
                        with closed as (
                            update organization.appointment set closed_seq = -1
                             where id = :old and closed_seq is null
                            returning role, unit, person, post, rank, decided_on, instrument,
                                      document_number, valid_from)
                        insert into organization.appointment
                               (id, role, unit, person, post, rank, decided_on, instrument,
                                document_number, valid_from, valid_to)
                        select :id, role, unit, person, post, rank, decided_on, instrument,
                               document_number, valid_from, :last
                          from closed
                        """)
                .bind("old", appointment)
                .bind("id", id)
                .bind("last", lastDay)
                .run();
        return id;
    }
}
