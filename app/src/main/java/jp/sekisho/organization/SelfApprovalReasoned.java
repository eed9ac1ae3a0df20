package jp.sekisho.organization;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Nobody who holds a role appointed himself to it without a reason on record.
@Component
class SelfApprovalReasoned implements Criterion {
    @Override
    public String name() {
        return "organization.self-approval-reasoned";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with appointed as (
            select a.id, a.role, coalesce(a.person, m.person) as holder
              from organization.appointment a
              left join organization.membership m
                on m.post = a.post
               and m.valid_from <= :day
               and (m.valid_to is null or m.valid_to >= :day)
               and m.recorded_seq <= :known
               and (m.closed_seq is null or m.closed_seq > :known)
             where a.valid_from <= :day
               and (a.valid_to is null or a.valid_to >= :day)
               and a.recorded_seq <= :known
               and (a.closed_seq is null or a.closed_seq > :known))
        select 'appointment:' || a.id as object,
               a.role as label,
               false as person,
               case when b.person = a.holder and o.id is null then 'SHORT' else 'MET' end as standing,
               null::date as since,
               null::date as due
          from appointed a
          left join organization.appointed_by b
            on b.appointment = a.id
           and b.recorded_seq <= :known
          left join organization.override o
            on o.subject = a.id
           and o.recorded_seq <= :known
           and (o.closed_seq is null or o.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/overrides";
    }
}
