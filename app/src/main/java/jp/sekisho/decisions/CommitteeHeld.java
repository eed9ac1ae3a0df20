package jp.sekisho.decisions;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// The committee meets in each half of the fiscal year. A half that passed without a meeting stays
/// short until the next meeting is held.
@Component
class CommitteeHeld implements Criterion {
    @Override
    public String name() {
        return "decisions.committee-held";
    }

    @Override
    public Set<String> reads() {
        return Set.of("decisions");
    }

    @Override
    public String objects() {
        return """
        with half as (
            select (date_trunc('month', cast(:day as date))
                    - make_interval(months => (extract(month from cast(:day as date))::int + 2) % 6)
                   )::date as began),
        meeting as (
            select held_on, standing
              from decisions.meeting_state
             where standing <> 'CANCELLED'
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        seen as (
            select h.began,
                   exists (select from meeting
                            where standing = 'HELD' and held_on between h.began and :day) as now_held,
                   exists (select from meeting
                            where standing = 'HELD'
                              and held_on >= h.began - interval '6 months'
                              and held_on < h.began) as before_held,
                   (select min(held_on) from meeting) < h.began as expected_before
              from half h
             where exists (select from meeting))
        select 'committee-half:' || began as object,
               'COMMITTEE_NOW' as label,
               false as person,
               case when now_held then 'MET'
                    when before_held then 'IN_TIME'
                    else 'NOT_STARTED' end as standing,
               null::date as since,
               case when not now_held then (began + interval '6 months - 1 day')::date end as due
          from seen
        union all
        select 'committee-half:' || (began - interval '6 months')::date,
               'COMMITTEE_BEFORE', false, 'SHORT', began, null
          from seen
         where expected_before and not before_held and not now_held
        """;
    }

    @Override
    public String remedy() {
        return "/committee";
    }
}
