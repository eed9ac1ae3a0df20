package jp.sekisho.organization;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ContactTable {
    private final Sql sql;

    ContactTable(Sql sql) {
        this.sql = sql;
    }

    List<Contact> contacts() {
        return sql.of(
                        """
                        select c.id, c.position, c.person, coalesce(p.name, c.name) as name, c.part,
                               c.day_number, c.night_number
                          from organization.contact c
                          left join organization.person_state p
                            on p.person = c.person and p.closed_seq is null
                         where c.closed_seq is null
                         order by c.position, c.id
                        """)
                .list(Contact.class);
    }

    int nextPosition() {
        return sql.of(
                        "select coalesce(max(position), 0) + 1 from organization.contact where closed_seq is null")
                .optional(Integer.class)
                .orElse(1);
    }

    UUID add(
            int position,
            @Nullable UUID person,
            String name,
            String part,
            String day,
            String night) {
        return sql.into("organization.contact")
                .set("position", position)
                .set("person", person)
                .set("name", name.strip())
                .set("part", part.strip())
                .set("day_number", day.strip())
                .set("night_number", night.strip())
                .add();
    }

    void close(UUID contact) {
        sql.of(
                        "update organization.contact set closed_seq = -1 where id = :id and closed_seq is null")
                .bind("id", contact)
                .run();
    }

    UUID addDrill(LocalDate day, LocalTime time, boolean night) {
        return sql.into("organization.drill")
                .set("held_on", day)
                .set("held_at", time)
                .set("night", night)
                .add();
    }

    UUID addAnswer(UUID drill, UUID contact, @Nullable LocalTime at) {
        return sql.into("organization.drill_answer")
                .set("drill", drill)
                .set("contact", contact)
                .set("answered_at", at)
                .add();
    }

    Optional<Drill> lastDrill(LocalDate day) {
        return sql
                .of(
                        """
                        select id, held_on, held_at, night
                          from organization.drill
                         where closed_seq is null and held_on <= :day
                         order by held_on desc, held_at desc, id
                         limit 1
                        """)
                .bind("day", day)
                .list((row, number) ->
                        new Drill(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalTime.class),
                                row.getBoolean(4),
                                List.of()))
                .stream()
                .findFirst()
                .map(drill ->
                        new Drill(
                                drill.id(),
                                drill.heldOn(),
                                drill.heldAt(),
                                drill.night(),
                                answers(drill.id())));
    }

    private List<Drill.Answer> answers(UUID drill) {
        return sql.of(
                        """
                        select a.contact, coalesce(p.name, c.name) as name, a.answered_at as at
                          from organization.drill_answer a
                          join organization.contact c on c.id = a.contact
                          left join organization.person_state p
                            on p.person = c.person and p.closed_seq is null
                         where a.drill = :drill and a.closed_seq is null
                         order by c.position, c.id
                        """)
                .bind("drill", drill)
                .list(Drill.Answer.class);
    }
}
