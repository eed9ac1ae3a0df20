package jp.sekisho.organization;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// In every role that was ever given to somebody, somebody can act today: a holder in office who is
/// not away, or a deputy. A role is short from the very day on which nobody can.
@Component
class RolesActing implements Criterion {
    @Override
    public String name() {
        return "organization.roles-acting";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with appointed as (
            select role, unit, person, post, valid_from, valid_to
              from organization.appointment
             where valid_from <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        member as (
            select person, post
              from organization.membership
             where valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        away as (
            select person
              from organization.absence
             where :day between first_day and last_day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        able as (
            select distinct a.role, a.unit
              from appointed a
              join member m on m.person = a.person or m.post = a.post
             where (a.valid_to is null or a.valid_to >= :day)
               and not exists (select from away w where w.person = m.person)),
        seat as (select distinct role, unit from appointed)
        select 'seat:' || s.role || ':' || coalesce(s.unit::text, 'body') as object,
               s.role as label,
               false as person,
               case when b.role is null then 'SHORT' else 'MET' end as standing,
               null::date as since,
               null::date as due
          from seat s
          left join able b on b.role = s.role and b.unit is not distinct from s.unit
        """;
    }

    @Override
    public String remedy() {
        return "/roles";
    }
}
