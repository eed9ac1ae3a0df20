package jp.sekisho.measures;

import jp.sekisho.shared.Standing;

/// When a rule was done last: by a record of its own, or by a duty that comes from it. Counted within
/// the last `:days` days.
final class LastDone {
    private LastDone() {}

    /// @param grown what it is once the days are over
    static String objects(Standing grown) {
        return """
        with last as (
            select max(done_on) as done_on
              from (select done_on
                      from measures.act
                     where rule = :rule
                       and done_on <= :day
                       and recorded_seq <= :known
                       and (closed_seq is null or closed_seq > :known)
                    union all
                    select s.done_on
                      from calendar.duty_state d
                      join calendar.occurrence o on o.duty = d.duty
                      join calendar.occurrence_state s on s.occurrence = o.id
                     where d.source_kind = 'rule'
                       and d.source_id = :rule
                       and d.recorded_seq <= :known
                       and (d.closed_seq is null or d.closed_seq > :known)
                       and s.done_on <= :day
                       and s.recorded_seq <= :known
                       and (s.closed_seq is null or s.closed_seq > :known)) done)
        select 'rule:' || cast(:rule as uuid) as object,
               'RULE' as label,
               false as person,
               case when done_on is null then 'NOT_STARTED'
                    when done_on + cast(:days as int) < :day then '%s'
                    else 'MET' end as standing,
               case when done_on + cast(:days as int) < :day
                    then done_on + cast(:days as int) + 1 end as since,
               done_on + cast(:days as int) as due
          from last
        """
                .formatted(grown);
    }
}
