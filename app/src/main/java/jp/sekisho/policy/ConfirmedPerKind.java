package jp.sekisho.policy;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Of every kind of people (一般職, 会計年度任用, 委託 …) everybody has read this edition, at the latest
/// `:days` days after it was accepted or after he came. One object for each kind.
@Component
class ConfirmedPerKind implements Criterion {
    @Override
    public String name() {
        return "policy.confirmed-per-kind";
    }

    @Override
    public Set<String> reads() {
        return Set.of("policy", "organization");
    }

    @Override
    public String objects() {
        return """
        with member as (
            select person, kind, valid_from as came
              from organization.membership
             where valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        reader as (
            select m.kind, m.person, min(greatest(e.accepted_on, m.came)) + cast(:days as int) as due,
                   exists (select from policy.confirmation c
                            where c.edition = :edition
                              and c.person = m.person
                              and c.confirmed_on <= :day
                              and c.recorded_seq <= :known
                              and (c.closed_seq is null or c.closed_seq > :known)) as confirmed
              from member m
             cross join policy.edition e
             where e.id = :edition
             group by m.kind, m.person),
        kind as (
            select kind,
                   count(*) filter (where not confirmed) as open,
                   min(due) filter (where not confirmed) as due
              from reader
             group by kind)
        select 'kind:' || kind as object,
               'KIND_' || kind as label,
               false as person,
               case when open = 0 then 'MET' when due < :day then 'SHORT' else 'NOT_STARTED' end as standing,
               case when open > 0 and due < :day then due end as since,
               case when open > 0 then due end as due
          from kind
        """;
    }

    @Override
    public String remedy() {
        return "/confirmations";
    }
}
