package jp.sekisho.organization;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class TransferTable {
    /// Of transfers that stand: what was to be done for one that was withdrawn is asked no longer. When
    /// a transfer was put on another day since, that is on a day within three months on which nothing of
    /// his began or ended as the task was written, the task and its due date move along.
    private static final String TASKS =
            """
            with written as (
                select t.*,
                       exists (
                           select from organization.membership m
                            where m.person = t.person and m.closed_seq is null
                              and (m.valid_from = t.day or m.valid_to = t.day - 1)) as stands
                  from organization.transfer_task t
                 where t.closed_seq is null),
            task as (
                select w.id, w.person, coalesce(n.day, w.day) as day, w.text, w.owner,
                       w.due + coalesce(n.day - w.day, 0) as due, w.done_on,
                       case when n.day is not null then w.day end as moved_from,
                       translate(w.owner, ' 　', '') as called
                  from written w
                  left join lateral (
                        select c.day
                          from (select m.valid_from as day
                                  from organization.membership m
                                 where m.person = w.person and m.closed_seq is null
                                union
                                select m.valid_to + 1
                                  from organization.membership m
                                 where m.person = w.person and m.closed_seq is null
                                   and m.valid_to is not null) c
                         where not w.stands
                           and c.day between w.day - 92 and w.day + 92
                           and not exists (
                               select from organization.membership k
                                where k.person = w.person and k.recorded_seq < w.recorded_seq
                                  and (k.valid_from = c.day or k.valid_to = c.day - 1))
                         order by abs(c.day - w.day), c.day
                         limit 1) n on true
                 where w.stands or n.day is not null),
            chosen as (
                select * from task t where %s),
            named as (
                select translate(p.name, ' 　', '') as name, (array_agg(p.person))[1] as person
                  from organization.person_state p
                 where p.closed_seq is null
                   and translate(p.name, ' 　', '') in (select called from chosen)
                   and exists (
                       select from organization.membership m
                        where m.person = p.person and m.closed_seq is null
                          and m.valid_from <= :today
                          and (m.valid_to is null or m.valid_to >= :today))
                 group by 1
                having count(*) = 1)
            select t.id, t.person, s.name as person_name, t.day, t.moved_from, t.text, t.owner,
                   n.person as owner_person, u.unit as owner_unit, t.due, t.done_on
              from chosen t
              join organization.person_state s on s.person = t.person and s.closed_seq is null
              left join named n on n.name = t.called
              left join lateral (
                    select m.unit
                      from organization.membership m
                     where m.person = n.person and m.closed_seq is null and m.unit is not null
                       and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                     order by exists (
                                  select from organization.capacity c
                                   where c.person = m.person and c.organ = m.organ
                                     and c.unit is not distinct from m.unit
                                     and c.valid_from = m.valid_from and c.closed_seq is null),
                              m.valid_from, m.id
                     limit 1) u on true
             order by t.due, t.day, t.id
            """;

    private final Sql sql;

    TransferTable(Sql sql) {
        this.sql = sql;
    }

    /// Days after this one on which somebody joins, moves or leaves, with how many.
    List<Transfers.Day> days(LocalDate after, LocalDate until) {
        return sql.of(
                        """
                        select day, count(distinct person)::int as people
                          from (
                            select valid_from as day, person from organization.membership
                             where closed_seq is null
                            union all
                            select valid_to + 1, person from organization.membership
                             where closed_seq is null and valid_to is not null) c
                         where day > :after and day <= :until
                         group by day
                         order by day
                        """)
                .bind("after", after)
                .bind("until", until)
                .list(Transfers.Day.class);
    }

    /// Days after this one on which somebody's places begin or end.
    List<LocalDate> daysOf(UUID person, LocalDate after) {
        return sql.of(
                        """
                        select distinct day
                          from (
                            select valid_from as day from organization.membership
                             where person = :person and closed_seq is null
                            union all
                            select valid_to + 1 from organization.membership
                             where person = :person and closed_seq is null) c
                         where day > :after
                         order by day
                        """)
                .bind("person", person)
                .bind("after", after)
                .list(LocalDate.class);
    }

    List<Change> changes(LocalDate day) {
        return sql.of(
                        """
                        with place as (
                            select m.person, m.valid_from, m.valid_to,
                                   concat_ws('　', coalesce(u.name, o.name),
                                             coalesce(p.name, nullif(m.title, ''))) as name
                              from organization.membership m
                              join organization.organ_state o
                                on o.organ = m.organ and o.closed_seq is null
                              left join organization.unit_state u
                                on u.unit = m.unit and u.closed_seq is null
                              left join organization.post_state p
                                on p.post = m.post and p.closed_seq is null
                             where m.closed_seq is null),
                        mover as (
                            select distinct person from place
                             where valid_from = :day or valid_to = cast(:day as date) - 1)
                        select v.person, s.name,
                               array(select p.name from place p
                                      where p.person = v.person
                                        and p.valid_from < :day
                                        and (p.valid_to is null or p.valid_to >= cast(:day as date) - 1)
                                      order by p.name) as before,
                               array(select p.name from place p
                                      where p.person = v.person
                                        and p.valid_from <= :day
                                        and (p.valid_to is null or p.valid_to >= :day)
                                      order by p.name) as after
                          from mover v
                          join organization.person_state s
                            on s.person = v.person and s.closed_seq is null
                         order by s.search_key, v.person
                        """)
                .bind("day", day)
                .list((row, number) ->
                        new Change(
                                row.getObject("person", UUID.class),
                                row.getString("name"),
                                texts(row.getArray("before")),
                                texts(row.getArray("after"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    List<TransferTask> tasks(LocalDate day, LocalDate today) {
        return sql.of(TASKS.formatted("t.day = :day"))
                .bind("day", day)
                .bind("today", today)
                .list(TransferTask.class);
    }

    /// Everything open, and what was due since the day and is done.
    List<TransferTask> tasksSince(LocalDate since, LocalDate today) {
        return sql.of(TASKS.formatted("(t.done_on is null or t.due >= :since)"))
                .bind("since", since)
                .bind("today", today)
                .list(TransferTask.class);
    }

    UUID add(UUID person, LocalDate day, String text, String owner, LocalDate due) {
        return sql.into("organization.transfer_task")
                .set("person", person)
                .set("day", day)
                .set("text", text.strip())
                .set("owner", owner.strip())
                .set("due", due)
                .add();
    }

    /// Replaces a task by the same one, done, with the days it has by now; empty when it is not there or
    /// done already.
    Optional<UUID> done(TransferTask task, LocalDate doneOn) {
        return sql.of(
                        """
                        with closed as (
                            update organization.transfer_task set closed_seq = -1
                             where id = :task and closed_seq is null and done_on is null
                            returning person, text, owner)
                        insert into organization.transfer_task
                               (id, person, day, text, owner, due, done_on)
                        select gen_random_uuid(), person, :day, text, owner, :due, :doneOn from closed
                        returning id
                        """)
                .bind("task", task.id())
                .bind("day", task.day())
                .bind("due", task.due())
                .bind("doneOn", doneOn)
                .optional(UUID.class);
    }
}
