package jp.sekisho.measures;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// What was done first in an emergency is reported and decided within `:days` days. The register
/// itself is counted, so that an office without exceptions is in order.
@Component
class ExceptionsDecided implements Criterion {
    @Override
    public String name() {
        return "measures.exceptions-decided";
    }

    @Override
    public Set<String> reads() {
        return Set.of("measures");
    }

    @Override
    public String objects() {
        return """
        select 'exception:' || id as object,
               'EXCEPTION' as label,
               false as person,
               case when decided_on <= :day then 'MET'
                    when valid_from + cast(:days as int) < :day then 'SHORT'
                    else 'IN_TIME' end as standing,
               case when decided_on is null and valid_from + cast(:days as int) < :day
                    then valid_from + cast(:days as int) + 1 end as since,
               case when decided_on is null then valid_from + cast(:days as int) end as due
          from measures.exception
         where valid_from <= :day
           and (valid_to >= :day or decided_on is null)
           and recorded_seq <= :known
           and (closed_seq is null or closed_seq > :known)
        union all
        select 'register:exceptions', 'EXCEPTIONS', false, 'MET', null, null
        """;
    }

    @Override
    public String remedy() {
        return "/exceptions";
    }
}
