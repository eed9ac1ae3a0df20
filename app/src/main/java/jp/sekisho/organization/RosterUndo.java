package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a roster back: what it brought is closed, what it closed stands again. Both are told by the
/// sequence of its entry, which every row it touched carries. Refused when something rests on it.
@Component
class RosterUndo {
    /// Those that refer to others first.
    private static final List<String> TABLES =
            List.of(
                    "capacity",
                    "membership",
                    "person_detail",
                    "person_state",
                    "person",
                    "partner_state",
                    "partner",
                    "unit_state",
                    "unit",
                    "organ_state",
                    "organ",
                    "roster");

    private final Sql sql;
    private final Ledger ledger;
    private final List<PeopleInUse> users;

    RosterUndo(Sql sql, Ledger ledger, List<PeopleInUse> users) {
        this.sql = sql;
        this.ledger = ledger;
        this.users = users;
    }

    @Transactional
    void undo(UUID taken) {
        long sequence =
                sql.of(
                                """
                                select recorded_seq from organization.roster
                                 where taken = :taken and closed_seq is null
                                """)
                        .bind("taken", taken)
                        .optional(Long.class)
                        .orElseThrow(() -> new Absent("roster", taken));
        mustBeTheLast(sequence);
        mustNotBeUsed(sequence);
        var entry = Entry.of("organization.roster.undone", "import", taken);
        for (var table : TABLES) {
            entry = entry.with("organization." + table, close(table, sequence));
        }
        for (var table : TABLES.reversed()) {
            entry = entry.with("organization." + table, again(table, sequence));
        }
        ledger.enter(entry);
    }

    /// Closes what the roster brought, also where a later one closed it and was taken back: then it
    /// stands again as a copy.
    private List<UUID> close(String table, long sequence) {
        return sql.of(
                        """
                        update organization.%1$s t set closed_seq = -1
                         where closed_seq is null
                           and (recorded_seq = :sequence
                                or recorded_seq = any(:undone)
                                   and exists (select from organization.%1$s o
                                                where o.recorded_seq = :sequence
                                                  and to_jsonb(o) - '{id,recorded_seq,closed_seq}'::text[]
                                                    = to_jsonb(t) - '{id,recorded_seq,closed_seq}'::text[]))
                        returning id
                        """
                                .formatted(table))
                .bind("sequence", sequence)
                .bind("undone", undone())
                .list(UUID.class);
    }

    /// Sequences of rosters that were taken back, and of their taking back: together they are nothing.
    private Long[] undone() {
        return sql.of(
                        """
                        select s from organization.roster r, unnest(array[r.recorded_seq, r.closed_seq]) s
                         where r.closed_seq is not null
                        """)
                .list(Long.class)
                .toArray(Long[]::new);
    }

    private List<UUID> again(String table, long sequence) {
        var columns =
                sql
                        .of(
                                """
                                select quote_ident(attname) from pg_attribute
                                 where attrelid = ('organization.' || :table)::regclass
                                   and attnum > 0 and not attisdropped and attgenerated = ''
                                   and attname not in ('id', 'recorded_seq', 'closed_seq')
                                 order by attnum
                                """)
                        .bind("table", table)
                        .list(String.class)
                        .stream()
                        .map(column -> ", " + column)
                        .collect(Collectors.joining());
        return sql.of(
                        "insert into organization."
                                + table
                                + " (id"
                                + columns
                                + ") select gen_random_uuid()"
                                + columns
                                + " from organization."
                                + table
                                + " where closed_seq = :sequence returning id")
                .bind("sequence", sequence)
                .list(UUID.class);
    }

    /// Nobody the roster touched was changed since.
    private void mustBeTheLast(long sequence) {
        var changed =
                sql.of(
                                """
                                with touched as (
                                    select person from organization.membership
                                     where recorded_seq = :sequence or closed_seq = :sequence
                                    union
                                    select person from organization.person_state
                                     where recorded_seq = :sequence or closed_seq = :sequence)
                                select distinct p.name
                                  from touched t
                                  join organization.person_state p
                                    on p.person = t.person and p.closed_seq is null
                                 where exists (select from organization.membership m,
                                                           unnest(array[m.recorded_seq, m.closed_seq]) s
                                                where m.person = t.person
                                                  and s > :sequence and s <> all(:undone))
                                    or exists (select from organization.person_state n,
                                                           unnest(array[n.recorded_seq, n.closed_seq]) s
                                                where n.person = t.person
                                                  and s > :sequence and s <> all(:undone))
                                    or exists (select from organization.appointment a
                                                where a.person = t.person and a.recorded_seq > :sequence)
                                 order by p.name
                                """)
                        .bind("sequence", sequence)
                        .bind("undone", undone())
                        .list(String.class);
        refuse(changed, "problem.roster.undo.changed");
        var used =
                sql.of(
                                """
                                select u.name from organization.unit_state u
                                 where u.recorded_seq = :sequence
                                   and (exists (select from organization.membership m
                                                 where m.unit = u.unit and m.recorded_seq > :sequence
                                                   and m.recorded_seq <> all(:undone))
                                        or exists (select from organization.post_state s
                                                    where s.unit = u.unit and s.recorded_seq > :sequence
                                                      and s.recorded_seq <> all(:undone))
                                        or exists (select from organization.unit_state s
                                                    where s.parent = u.unit and s.recorded_seq > :sequence
                                                      and s.recorded_seq <> all(:undone))
                                        or exists (select from organization.appointment a
                                                    where a.unit = u.unit and a.recorded_seq > :sequence))
                                 order by u.name
                                """)
                        .bind("sequence", sequence)
                        .bind("undone", undone())
                        .list(String.class);
        refuse(used, "problem.roster.undo.units");
    }

    /// Nobody the roster brought has an account or has signed anything.
    private void mustNotBeUsed(long sequence) {
        var brought =
                sql.of("select id from organization.person where recorded_seq = :sequence")
                        .bind("sequence", sequence)
                        .list(UUID.class);
        var used = users.stream().flatMap(user -> user.used(brought).stream()).distinct().toList();
        if (used.isEmpty()) {
            return;
        }
        var names =
                sql.of(
                                """
                                select name from organization.person_state
                                 where person = any(:used) and closed_seq is null order by name
                                """)
                        .bind("used", used.toArray(UUID[]::new))
                        .list(String.class);
        refuse(names, "problem.roster.undo.used");
    }

    private static void refuse(List<String> names, String key) {
        if (!names.isEmpty()) {
            var shown = String.join("、", names.subList(0, Math.min(3, names.size())));
            throw Unacceptable.at("undo", key, names.size(), shown);
        }
    }
}
