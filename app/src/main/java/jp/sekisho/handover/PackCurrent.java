package jp.sekisho.handover;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// The emergency pack on the wall says what the registers say; a change is in it within `:days` days.
@Component
class PackCurrent implements Criterion {
    static final String NAME = "handover.pack-current";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> reads() {
        return Set.of("handover");
    }

    @Override
    public String objects() {
        return """
        with printed as (
            select count(*) as times
              from handover.pack_print
             where printed_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        changed as (
            select min(since) as since
              from handover.pack_change
             where since <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known))
        select 'pack:body' as object,
               'EMERGENCY_PACK' as label,
               false as person,
               case when p.times = 0 then 'NOT_STARTED'
                    when c.since is null then 'MET'
                    when c.since + cast(:days as int) < :day then 'SHORT'
                    else 'IN_TIME' end as standing,
               case when p.times > 0 and c.since + cast(:days as int) < :day
                    then c.since + cast(:days as int) + 1 end as since,
               c.since + cast(:days as int) as due
          from printed p
         cross join changed c
         where p.times > 0 or c.since is not null
        """;
    }

    @Override
    public String remedy() {
        return "/emergency";
    }
}
