package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Standing;
import org.springframework.stereotype.Repository;

@Repository
class TargetTable {
    private static final String CHOICE = "measures.target_choice";

    private final Sql sql;

    TargetTable(Sql sql) {
        this.sql = sql;
    }

    Optional<TargetChoice> choice(UUID rule) {
        return sql.of(
                        """
                        select kind, pieces, reason, decided_on, document_number
                          from measures.target_choice
                         where rule = :rule and closed_seq is null
                        """)
                .bind("rule", rule)
                .optional(TargetChoice.class);
    }

    /// The rules whose targets are organs, units or people.
    Set<UUID> ofOrganization() {
        return Set.copyOf(
                sql.of(
                                """
                                select rule from measures.target_choice
                                 where kind in ('ORGANS', 'UNITS', 'PEOPLE') and closed_seq is null
                                """)
                        .list(UUID.class));
    }

    List<UUID> closeChoice(UUID rule) {
        return sql.closing(CHOICE, "rule", rule).list(UUID.class);
    }

    UUID addChoice(UUID rule, TargetChoice choice) {
        return sql.into(CHOICE)
                .set("rule", rule)
                .set("kind", choice.kind().name())
                .set("pieces", choice.pieces())
                .set("reason", choice.reason().strip())
                .set("decided_on", choice.decidedOn())
                .set("document_number", choice.documentNumber().strip())
                .add();
    }

    /// What the office named, by name.
    List<String> listed(UUID rule) {
        return sql.of(
                        """
                        select name from measures.listed_target
                         where rule = :rule and closed_seq is null
                         order by recorded_seq, name
                        """)
                .bind("rule", rule)
                .list(String.class);
    }

    /// Closes those that are not named any more.
    List<UUID> closeListed(UUID rule, Collection<String> names) {
        return sql.of(
                        """
                        update measures.listed_target set closed_seq = -1
                         where rule = :rule and closed_seq is null and name <> all(:names)
                        returning id
                        """)
                .bind("rule", rule)
                .bind("names", names.toArray(String[]::new))
                .list(UUID.class);
    }

    /// Adds those that are named for the first time.
    List<UUID> addListed(UUID rule, Collection<String> names) {
        return sql.of(
                        """
                        insert into measures.listed_target (id, rule, name)
                        select gen_random_uuid(), :rule, n.name
                          from unnest(cast(:names as text[])) n (name)
                         where not exists (
                               select from measures.listed_target l
                                where l.rule = :rule and l.name = n.name and l.closed_seq is null)
                        returning id
                        """)
                .bind("rule", rule)
                .bind("names", names.toArray(String[]::new))
                .list(UUID.class);
    }

    private record Row(Target target, int all) {}

    Target.Page page(
            Rule rule,
            String objects,
            int days,
            LocalDate day,
            TargetQuestion question,
            int offset,
            int limit) {
        var standing = question.standing();
        var rows =
                sql.of(
                                """
                                with object as materialized (
                                %s)
                                select o.object, o.label, o.person, o.standing, d.done_on, d.act, o.due,
                                       (count(*) over ())::int as all
                                  from object o
                                  left join lateral (
                                        select a.done_on, a.id as act
                                          from measures.act_target t
                                          join measures.act a on a.id = t.act and a.closed_seq is null
                                         where t.rule = :rule and t.object = o.object and a.done_on <= :day
                                         order by a.done_on desc, a.recorded_seq desc
                                         limit 1) d on true
                                 where (:words = '' or position(lower(normalize(:words, NFKC)) in lower(normalize(o.label, NFKC))) > 0)
                                   and (:standing = '' or o.standing = :standing)
                                 order by array_position(array['SHORT','STALE','NOT_STARTED','IN_TIME','MET'], o.standing),
                                          o.label, o.object
                                 offset :offset limit :limit
                                """
                                        .formatted(objects))
                        .bind("rule", rule.id())
                        .bind("day", day)
                        .bind("known", Long.MAX_VALUE)
                        .bind("days", days)
                        .bind("words", question.words().strip())
                        .bind("standing", standing == null ? "" : standing.name())
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .list((row, number) ->
                                new Row(
                                        new Target(
                                                row.getString("object"),
                                                row.getString("label"),
                                                row.getBoolean("person"),
                                                Standing.valueOf(row.getString("standing")),
                                                row.getObject("done_on", LocalDate.class),
                                                row.getObject("act", UUID.class),
                                                row.getObject("due", LocalDate.class)),
                                        row.getInt("all")));
        return new Target.Page(
                rows.stream().map(Row::target).toList(),
                rows.stream().findFirst().map(Row::all).orElse(0));
    }

    /// A target as it is called today.
    record Named(String object, String label, boolean person) {}

    /// The targets of a rule in the order of their names.
    List<Named> all(UUID rule, LocalDate day) {
        return sql.of(
                        "with "
                                + LastDone.TARGETS
                                + " select object, label, person from target order by label, object")
                .bind("rule", rule)
                .bind("day", day)
                .bind("known", Long.MAX_VALUE)
                .list(Named.class);
    }

    List<UUID> addToAct(UUID act, UUID rule, Collection<String> objects) {
        return sql.of(
                        """
                        insert into measures.act_target (id, act, rule, object)
                        select gen_random_uuid(), :act, :rule, o.object
                          from unnest(cast(:objects as text[])) o (object)
                        returning id
                        """)
                .bind("act", act)
                .bind("rule", rule)
                .bind("objects", objects.toArray(String[]::new))
                .list(UUID.class);
    }

    /// How many targets each of these acts was done for.
    record Done(UUID act, int targets) {}

    List<Done> targets(Collection<UUID> acts) {
        return sql.of(
                        """
                        select act, count(*)::int as targets
                          from measures.act_target
                         where act = any(:acts)
                         group by act
                        """)
                .bind("acts", acts.toArray(UUID[]::new))
                .list(Done.class);
    }
}
