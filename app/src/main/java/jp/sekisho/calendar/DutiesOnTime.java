package jp.sekisho.calendar;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// What the plan of the year asks for is done by its day, or by the day to which it was postponed for
/// a reason.
@Component
class DutiesOnTime implements Criterion {
    @Override
    public String name() {
        return "calendar.duties-on-time";
    }

    @Override
    public Set<String> reads() {
        return Set.of("calendar");
    }

    @Override
    public String objects() {
        return """
        with year as (
            select extract(year from cast(:day as date) - interval '3 months')::int as now),
        each as (
            select o.duty, o.fiscal_year, s.due,
                   s.standing = 'DONE' and s.done_on <= :day as done
              from calendar.occurrence o
              join calendar.occurrence_state s
                on s.occurrence = o.id
               and s.recorded_seq <= :known
               and (s.closed_seq is null or s.closed_seq > :known)
              cross join year y
             where o.fiscal_year <= y.now
               and o.recorded_seq <= :known
               and (o.closed_seq is null or o.closed_seq > :known)),
        duty as (
            select duty,
                   bool_or(done) as ever,
                   bool_or(not done) as open,
                   bool_or(not done and due < :day) as late,
                   min(due) filter (where not done and due < :day) + 1 as since,
                   min(due) filter (where not done and due >= :day) as due
              from each
             group by duty
            having bool_or(not done or fiscal_year = (select now from year)))
        select 'duty:' || d.duty as object,
               s.title as label,
               false as person,
               case when d.late then 'SHORT'
                    when not d.open then 'MET'
                    when d.ever then 'IN_TIME'
                    else 'NOT_STARTED' end as standing,
               case when d.late then d.since end as since,
               d.due as due
          from duty d
          join calendar.duty_state s
            on s.duty = d.duty
           and s.recorded_seq <= :known
           and (s.closed_seq is null or s.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/duties";
    }
}
