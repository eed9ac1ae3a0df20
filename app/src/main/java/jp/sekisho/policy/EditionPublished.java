package jp.sekisho.policy;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// The edition was published, at the latest `:days` days after an organ first adopted it. A late
/// publication is still one.
@Component
class EditionPublished implements Criterion {
    @Override
    public String name() {
        return "policy.edition-published";
    }

    @Override
    public Set<String> reads() {
        return Set.of("policy");
    }

    @Override
    public String objects() {
        return """
        with adopted as (
            select min(decided_on) + cast(:days as int) as due
              from policy.adoption
             where edition = :edition
               and decided_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)
            having count(*) > 0),
        published as (
            select
              from policy.publication
             where edition = :edition
               and published_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known))
        select 'edition:' || e.id as object,
               '' as label,
               false as person,
               case when exists (select from published) then 'MET'
                    when a.due < :day then 'SHORT'
                    else 'NOT_STARTED' end as standing,
               case when a.due < :day then a.due end as since,
               a.due as due
          from policy.edition e
         cross join adopted a
         where e.id = :edition
        """;
    }

    @Override
    public String remedy() {
        return "/adoption";
    }
}
