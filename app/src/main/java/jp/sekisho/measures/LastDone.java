package jp.sekisho.measures;

import jp.sekisho.shared.Standing;

/// When a rule was done last, for each of its targets: by a record of its own, or, where the body is
/// the target, by a duty that comes from it. Counted within the last `:days` days. Where a sample is
/// drawn from the targets, the pieces of the newest one are the objects.
final class LastDone {
    /// The targets of a rule on a day, as decided; none where the body is the target.
    static final String TARGETS =
            """
            choice as (
                select kind, pieces, decided_on, recorded_seq
                  from measures.target_choice
                 where rule = :rule
                   and kind <> 'WHOLE'
                   and decided_on <= :day
                   and recorded_seq <= :known
                   and (closed_seq is null or closed_seq > :known)),
            target as (
                select 'organ:' || s.organ as object, s.name as label, false as person
                  from organization.organ_state s
                  join choice c on c.kind = 'ORGANS'
                 where s.valid_from <= :day
                   and (s.valid_to is null or s.valid_to >= :day)
                   and s.recorded_seq <= :known
                   and (s.closed_seq is null or s.closed_seq > :known)
                union all
                select 'unit:' || s.unit, s.name, false
                  from organization.unit_state s
                  join choice c on c.kind = 'UNITS'
                 where s.valid_from <= :day
                   and (s.valid_to is null or s.valid_to >= :day)
                   and s.recorded_seq <= :known
                   and (s.closed_seq is null or s.closed_seq > :known)
                union all
                select 'person:' || s.person, s.name, true
                  from organization.person_state s
                  join choice c on c.kind = 'PEOPLE'
                 where s.recorded_seq <= :known
                   and (s.closed_seq is null or s.closed_seq > :known)
                   and exists (
                       select
                         from organization.membership m
                        where m.person = s.person
                          and m.valid_from <= :day
                          and (m.valid_to is null or m.valid_to >= :day)
                          and m.recorded_seq <= :known
                          and (m.closed_seq is null or m.closed_seq > :known))
                union all
                select 'listed:' || l.id, l.name, false
                  from measures.listed_target l
                  join choice c on c.kind = 'LISTED'
                 where l.rule = :rule
                   and l.recorded_seq <= :known
                   and (l.closed_seq is null or l.closed_seq > :known))
            """;

    private LastDone() {}

    /// @param grown what it is once the days are over
    static String objects(Standing grown) {
        return ("with " + TARGETS + WHOLE + EACH + DRAWN + OBJECTS)
                .replace("%grown%", grown.name());
    }

    private static final String WHOLE =
            """
            , duty as (
                select s.done_on, s.standing, s.due
                  from calendar.duty_state d
                  join calendar.occurrence o on o.duty = d.duty
                  join calendar.occurrence_state s on s.occurrence = o.id
                 where d.source_kind = 'rule'
                   and d.source_id = :rule
                   and d.recorded_seq <= :known
                   and (d.closed_seq is null or d.closed_seq > :known)
                   and s.recorded_seq <= :known
                   and (s.closed_seq is null or s.closed_seq > :known)),
            last as (
                select max(done_on) as done_on
                  from (select done_on
                          from measures.act
                         where rule = :rule
                           and done_on <= :day
                           and recorded_seq <= :known
                           and (closed_seq is null or closed_seq > :known)
                        union all
                        select done_on from duty where done_on <= :day) done),
            late as (
                select min(due) as due from duty where standing <> 'DONE' and due < :day),
            whole as (
                select case when l.done_on is not null then l.done_on + cast(:days as int)
                            else o.due end as until,
                       l.done_on
                  from last l cross join late o)
            """;

    private static final String EACH =
            """
            , done as (
                select t.object, max(a.done_on) as done_on
                  from measures.act a
                  join measures.act_target t on t.act = a.id
                 where a.rule = :rule
                   and a.done_on <= :day
                   and a.recorded_seq <= :known
                   and (a.closed_seq is null or a.closed_seq > :known)
                 group by t.object),
            each as (
                select t.object, t.label, t.person, d.done_on,
                       coalesce(d.done_on, c.decided_on) + cast(:days as int) as until
                  from target t
                  join choice c on c.pieces = 0
                  left join done d on d.object = t.object)
            """;

    private static final String DRAWN =
            """
            , sample as (
                select s.id, s.fixed_on, s.due, s.fixed_on + cast(:days as int) as until
                  from measures.sample s
                  join choice c on s.recorded_seq > c.recorded_seq
                 where s.rule = :rule
                   and s.fixed_on <= :day
                   and s.recorded_seq <= :known
                   and (s.closed_seq is null or s.closed_seq > :known)
                 order by s.fixed_on desc, s.recorded_seq desc
                 limit 1),
            drawn as (
                select m.object, m.label, m.person, s.due, r.good, r.done_on
                  from sample s
                  join measures.sample_piece p on p.sample = s.id and p.recorded_seq <= :known
                  join measures.sample_member m on m.id = p.member
                  left join measures.sample_result r
                    on r.piece = p.id
                   and r.done_on <= :day
                   and r.recorded_seq <= :known
                   and (r.closed_seq is null or r.closed_seq > :known)
                 where s.until >= :day)
            """;

    private static final String OBJECTS =
            """
            select object, label, person,
                   case when until < :day and done_on is null then 'SHORT'
                        when done_on is null then 'NOT_STARTED'
                        when until < :day then '%grown%'
                        else 'MET' end as standing,
                   case when until < :day then until + 1 end as since,
                   until as due
              from (select 'rule:' || cast(:rule as uuid) as object, 'RULE' as label,
                           false as person, done_on, until
                      from whole
                     where not exists (select from choice)
                    union all
                    select object, label, person, done_on, until
                      from each) recorded
            union all
            select object, label, person,
                   case when good then 'MET'
                        when not good or due < :day then 'SHORT'
                        else 'NOT_STARTED' end,
                   case when not good then done_on
                        when good is null and due < :day then due + 1 end,
                   case when good is null then due end
              from drawn
             where exists (select from choice where pieces > 0)
            union all
            select 'rule:' || cast(:rule as uuid), 'SAMPLE', false,
                   case when n.until is null and c.decided_on + cast(:days as int) < :day then 'SHORT'
                        when n.until is null or n.until >= :day then 'NOT_STARTED'
                        else '%grown%' end,
                   case when n.until < :day then n.until + 1
                        when n.until is null and c.decided_on + cast(:days as int) < :day
                        then c.decided_on + cast(:days as int) + 1 end,
                   coalesce(n.until, c.decided_on + cast(:days as int))
              from choice c
              left join sample n on true
             where c.pieces > 0
               and exists (select from target)
               and not exists (select from drawn)
            """;
}
