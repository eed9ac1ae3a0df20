package jp.sekisho.statutory;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// It is decided of each field whether it applies, those that do have a rule, and what may stay as it
/// was for a while is put right by its day. Before the ordinance is in force, what is not decided is
/// not started; a transition is short on the day after its end.
@Component
class FieldsInForce implements Criterion {
    @Override
    public String name() {
        return "statutory.fields-in-force";
    }

    @Override
    public Set<String> reads() {
        return Set.of("statutory", "measures");
    }

    @Override
    public String objects() {
        return """
        with known_decision as (
            select field, applies
              from statutory.decision
             where decided_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        covered as (
            select distinct (t.content::jsonb #>> '{about,field}')::int as field
              from measures.taken_up t
             where t.recorded_seq <= :known
               and (t.closed_seq is null or t.closed_seq > :known)
               and t.rule <> :rule
               and not exists (
                   select from measures.out_of_scope o
                    where o.rule = t.rule
                      and o.decided_on <= :day
                      and o.recorded_seq <= :known
                      and (o.closed_seq is null or o.closed_seq > :known))),
        field as (
            select n as field,
                   d.field is not null and (not d.applies or c.field is not null) as done
              from generate_series(1, 8) n
              left join known_decision d on d.field = n
              left join covered c on c.field = n)
        select 'field:' || field as object,
               'FIELD_' || field as label,
               false as person,
               case when done then 'MET'
                    when cast(:day as date) < '2027-07-01' then 'NOT_STARTED'
                    else 'SHORT' end as standing,
               case when not done and cast(:day as date) >= '2027-07-01'
                    then date '2027-07-01' end as since,
               case when not done and cast(:day as date) < '2027-07-01'
                    then date '2027-06-30' end as due
          from field
        union all
        select 'transition:' || transition,
               name,
               false,
               case when standing = 'SETTLED' and settled_on <= :day then 'MET'
                    when ends_on < :day then 'SHORT'
                    else 'IN_TIME' end,
               case when (standing = 'OPEN' or settled_on > :day) and ends_on < :day
                    then ends_on + 1 end,
               case when (standing = 'OPEN' or settled_on > :day) and ends_on >= :day
                    then ends_on end
          from statutory.transition_state
         where standing <> 'WITHDRAWN'
           and decided_on <= :day
           and recorded_seq <= :known
           and (closed_seq is null or closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/rules/fields";
    }
}
