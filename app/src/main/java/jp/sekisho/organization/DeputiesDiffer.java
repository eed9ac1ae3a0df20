package jp.sekisho.organization;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Whoever stands in for a role is somebody else than the one he stands in for.
@Component
class DeputiesDiffer implements Criterion {
    @Override
    public String name() {
        return "organization.deputies-differ";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with acting as (
            select a.id, a.role, a.unit, a.rank, coalesce(a.person, m.person) as person
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
               and (a.closed_seq is null or a.closed_seq > :known)),
        deputy as (
            select d.id, d.role, bool_or(d.person = p.person) as same
              from acting d
              join acting p on p.role = d.role and p.unit is not distinct from d.unit and p.rank = 0
             where d.rank > 0
             group by d.id, d.role)
        select 'appointment:' || d.id as object,
               d.role as label,
               false as person,
               case when d.same then 'SHORT' else 'MET' end as standing,
               null::date as since,
               null::date as due
          from deputy d
        """;
    }

    @Override
    public String remedy() {
        return "/roles";
    }
}
