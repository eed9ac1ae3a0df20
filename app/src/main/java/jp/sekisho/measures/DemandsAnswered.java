package jp.sekisho.measures;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Every demand of the regulation has a rule that answers it.
@Component
class DemandsAnswered implements Criterion {
    @Override
    public String name() {
        return "measures.demands-answered";
    }

    @Override
    public Set<String> reads() {
        return Set.of("measures", "policy");
    }

    @Override
    public String objects() {
        return """
        select 'demand:' || t.demand as object,
               p.path || '　' || t.content as label,
               false as person,
               case when exists (
                        select from measures.answer a
                         where a.demand = t.demand
                           and a.recorded_seq <= :known
                           and (a.closed_seq is null or a.closed_seq > :known))
                    then 'MET' else 'SHORT' end as standing,
               null::date as since,
               null::date as due
          from policy.demand_text t
          join policy.provision p on p.edition = t.edition and p.clause = t.clause
         where t.edition = :edition
           and p.kind = 'JUDGED'
           and t.recorded_seq <= :known
           and (t.closed_seq is null or t.closed_seq > :known)
           and p.recorded_seq <= :known
           and (p.closed_seq is null or p.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/rules/proposals";
    }
}
