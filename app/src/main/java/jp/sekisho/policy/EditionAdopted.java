package jp.sekisho.policy;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Each organ has adopted this edition. As long as no adoption at all is registered there is nothing
/// to judge; from the first one on, every organ that lacks it is short.
@Component
class EditionAdopted implements Criterion {
    @Override
    public String name() {
        return "policy.edition-adopted";
    }

    @Override
    public Set<String> reads() {
        return Set.of("policy", "organization");
    }

    @Override
    public String objects() {
        return """
        with adopted as (
            select organ, decided_on
              from policy.adoption
             where edition = :edition
               and decided_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known))
        select 'organ:' || o.organ as object,
               o.name as label,
               false as person,
               case when a.organ is null then 'SHORT' else 'MET' end as standing,
               case when a.organ is null then (select min(decided_on) from adopted) end as since,
               null::date as due
          from organization.organ_state o
          left join adopted a on a.organ = o.organ
         where exists (select from adopted)
           and o.valid_from <= :day
           and (o.valid_to is null or o.valid_to >= :day)
           and o.recorded_seq <= :known
           and (o.closed_seq is null or o.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/adoption";
    }
}
