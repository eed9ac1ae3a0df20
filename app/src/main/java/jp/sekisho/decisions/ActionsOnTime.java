package jp.sekisho.decisions;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// What the committee asked for is done by the day it named. What was done more than a year ago is no
/// longer counted.
@Component
class ActionsOnTime implements Criterion {
    @Override
    public String name() {
        return "decisions.actions-on-time";
    }

    @Override
    public Set<String> reads() {
        return Set.of("decisions");
    }

    @Override
    public String objects() {
        return """
        select 'action:' || action as object,
               content as label,
               false as person,
               case when done_on <= :day then 'MET'
                    when due < :day then 'SHORT'
                    else 'IN_TIME' end as standing,
               case when (done_on is null or done_on > :day) and due < :day
                    then due + 1 end as since,
               case when done_on is null or done_on > :day then due end as due
          from decisions.action_state
         where (done_on is null or done_on > cast(:day as date) - 365)
           and recorded_seq <= :known
           and (closed_seq is null or closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/committee";
    }
}
