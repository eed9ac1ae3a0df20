package jp.sekisho.policy;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Everybody who belongs to an organ has read this edition, at the latest `:days` days after it was
/// accepted or after he came. Each person counts once, wherever he stands.
@Component
class EditionConfirmed implements Criterion {
    @Override
    public String name() {
        return "policy.edition-confirmed";
    }

    @Override
    public Set<String> reads() {
        return Set.of("policy", "organization");
    }

    @Override
    public String objects() {
        return """
        with member as (
            select person, min(valid_from) as came
              from organization.membership
             where valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)
             group by person),
        expected as (
            select m.person, greatest(e.accepted_on, m.came) + cast(:days as int) as due
              from member m
             cross join policy.edition e
             where e.id = :edition),
        confirmed as (
            select person
              from policy.confirmation
             where edition = :edition
               and confirmed_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known))
        select 'person:' || x.person as object,
               p.name as label,
               true as person,
               case when c.person is not null then 'MET'
                    when x.due < :day then 'SHORT'
                    else 'NOT_STARTED' end as standing,
               case when c.person is null and x.due < :day then x.due end as since,
               x.due as due
          from expected x
          join organization.person_state p
            on p.person = x.person
           and p.recorded_seq <= :known
           and (p.closed_seq is null or p.closed_seq > :known)
          left join confirmed c on c.person = x.person
        """;
    }

    @Override
    public String remedy() {
        return "/confirmations";
    }
}
