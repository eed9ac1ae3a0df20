package jp.sekisho.measures;

import jp.sekisho.shared.Standing;

/// When rules were done last, for each of their targets: by a record of its own, or, where the body is
/// the target, by a duty that comes from it. Counted within so many last days. Where a sample is drawn
/// from the targets, the pieces of the newest one are the objects. One rule or two hundred: it is one
/// statement, since to plan it costs more than to run it for one of them.
final class LastDone {
    /// The targets of the rule `:rule` on a day, as decided; none where the body is the target.
    static final String TARGETS =
            "asked as (select cast(:rule as uuid) as rule, 0 as days), " + Parts.TARGETS;

    private static final String ONE =
            """
            with asked as (
                select cast(:rule as uuid) as rule, cast(:days as int) as days),
            """;
    private static final String MANY =
            """
            with asked as (
                select *
                  from unnest(cast(:rules as uuid[]), cast(:daysOfEach as int[])) a (rule, days)),
            """;
    private static final String ALL =
            Parts.TARGETS + Parts.WHOLE + Parts.EACH + Parts.DRAWN + ", judged as (" + Parts.JUDGED;

    private LastDone() {}

    /// @param grown what it is once the days are over
    static String objects(Standing grown) {
        return ONE
                + ALL.replace("%grown%", grown.name())
                + ") select object, label, person, standing, since, due from judged";
    }

    /// The same for all of `:rules`, of which each has its `:daysOfEach`, with the rule as first column.
    static String objectsOfMany(Standing grown) {
        return MANY
                + ALL.replace("%grown%", grown.name())
                + ") select rule, object, label, person, standing, since, due from judged";
    }

    private static final class Parts {
        static final String TARGETS =
                """
                choice as (
                    select c.rule, c.kind, c.pieces, c.decided_on, c.recorded_seq,
                           c.decided_on + a.days as until
                      from measures.target_choice c
                      join asked a on a.rule = c.rule
                     where c.kind <> 'WHOLE'
                       and c.decided_on <= :day
                       and c.recorded_seq <= :known
                       and (c.closed_seq is null or c.closed_seq > :known)),
                target as (
                    select c.rule, 'organ:' || s.organ as object, s.name as label, false as person,
                           c.pieces, c.until
                      from organization.organ_state s
                      join choice c on c.kind = 'ORGANS'
                     where s.valid_from <= :day
                       and (s.valid_to is null or s.valid_to >= :day)
                       and s.recorded_seq <= :known
                       and (s.closed_seq is null or s.closed_seq > :known)
                    union all
                    select c.rule, 'unit:' || s.unit, s.name, false, c.pieces, c.until
                      from organization.unit_state s
                      join choice c on c.kind = 'UNITS'
                     where s.valid_from <= :day
                       and (s.valid_to is null or s.valid_to >= :day)
                       and s.recorded_seq <= :known
                       and (s.closed_seq is null or s.closed_seq > :known)
                    union all
                    select c.rule, 'person:' || s.person, s.name, true, c.pieces, c.until
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
                    select c.rule, 'listed:' || l.id, l.name, false, c.pieces, c.until
                      from measures.listed_target l
                      join choice c on c.rule = l.rule and c.kind = 'LISTED'
                     where l.recorded_seq <= :known
                       and (l.closed_seq is null or l.closed_seq > :known))
                """;

        static final String WHOLE =
                """
                , duty as (
                    select a.rule, s.done_on, s.standing, s.due
                      from calendar.duty_state d
                      join asked a on a.rule = d.source_id
                      join calendar.occurrence o on o.duty = d.duty
                      join calendar.occurrence_state s on s.occurrence = o.id
                     where d.source_kind = 'rule'
                       and d.recorded_seq <= :known
                       and (d.closed_seq is null or d.closed_seq > :known)
                       and s.recorded_seq <= :known
                       and (s.closed_seq is null or s.closed_seq > :known)),
                act as (
                    select t.id, t.rule, t.done_on, t.done_on + a.days as until
                      from measures.act t
                      join asked a on a.rule = t.rule
                     where t.done_on <= :day
                       and t.recorded_seq <= :known
                       and (t.closed_seq is null or t.closed_seq > :known)),
                last as (
                    select rule, max(done_on) as done_on
                      from (select rule, done_on from act
                            union all
                            select rule, done_on from duty where done_on <= :day) done
                     group by rule),
                late as (
                    select rule, min(due) as due
                      from duty
                     where standing <> 'DONE' and due < :day
                     group by rule),
                whole as (
                    select a.rule, l.done_on,
                           case when l.done_on is not null then l.done_on + a.days
                                else o.due end as until
                      from asked a
                      left join last l on l.rule = a.rule
                      left join late o on o.rule = a.rule)
                """;

        /// Targets and what was done for them are put side by side, not joined: however wrong the database
        /// guesses how many there are, it reads each once.
        static final String EACH =
                """
                , each as (
                    select rule, object, max(label) as label, bool_or(person) as person,
                           max(done_on) as done_on, coalesce(max(done_until), max(until)) as until
                      from (select rule, object, label, person, until,
                                   null::date as done_on, null::date as done_until
                              from target
                             where pieces = 0
                            union all
                            select a.rule, t.object, null, null, null, a.done_on, a.until
                              from act a
                              join measures.act_target t on t.act = a.id) together
                     group by rule, object
                    having count(person) > 0)
                """;

        static final String DRAWN =
                """
                , sample as (
                    select distinct on (s.rule)
                           s.rule, s.id, s.fixed_on, s.due, s.fixed_on + a.days as until
                      from measures.sample s
                      join choice c on c.rule = s.rule and s.recorded_seq > c.recorded_seq
                      join asked a on a.rule = s.rule
                     where s.fixed_on <= :day
                       and s.recorded_seq <= :known
                       and (s.closed_seq is null or s.closed_seq > :known)
                     order by s.rule, s.fixed_on desc, s.recorded_seq desc),
                drawn as (
                    select s.rule, m.object, m.label, m.person, s.due, r.good, r.done_on
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

        static final String JUDGED =
                """
                select rule, object, label, person,
                       case when until < :day and done_on is null then 'SHORT'
                            when done_on is null then 'NOT_STARTED'
                            when until < :day then '%grown%'
                            else 'MET' end as standing,
                       case when until < :day then until + 1 end as since,
                       until as due
                  from (select w.rule, 'rule:' || w.rule as object, 'RULE' as label,
                               false as person, w.done_on, w.until
                          from whole w
                         where not exists (select from choice c where c.rule = w.rule)
                        union all
                        select rule, object, label, person, done_on, until
                          from each) recorded
                union all
                select d.rule, d.object, d.label, d.person,
                       case when d.good then 'MET'
                            when not d.good or d.due < :day then 'SHORT'
                            else 'NOT_STARTED' end,
                       case when not d.good then d.done_on
                            when d.good is null and d.due < :day then d.due + 1 end,
                       case when d.good is null then d.due end
                  from drawn d
                  join choice c on c.rule = d.rule and c.pieces > 0
                union all
                select c.rule, 'rule:' || c.rule, 'SAMPLE', false,
                       case when n.until is null and c.until < :day then 'SHORT'
                            when n.until is null or n.until >= :day then 'NOT_STARTED'
                            else '%grown%' end,
                       case when n.until < :day then n.until + 1
                            when n.until is null and c.until < :day
                            then c.until + 1 end,
                       coalesce(n.until, c.until)
                  from choice c
                  left join sample n on n.rule = c.rule
                 where c.pieces > 0
                   and exists (select from target t where t.rule = c.rule)
                   and not exists (select from drawn d where d.rule = c.rule)
                """;
    }
}
