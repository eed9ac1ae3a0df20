package jp.sekisho.access;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Nobody who left or was moved within the last `:days` days still holds in person a role of the
/// place he left, or a right although he belongs nowhere. Rights that come from roles end by
/// themselves; what is found here was left standing by hand.
@Component
class RightsEnded implements Criterion {
    @Override
    public String name() {
        return "access.rights-ended";
    }

    @Override
    public Set<String> reads() {
        return Set.of("access", "organization");
    }

    @Override
    public String objects() {
        return """
        with membership as (
            select person, unit, valid_from, valid_to
              from organization.membership
             where recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        moved as (
            select person, max(valid_to) as left_on
              from membership
             where valid_to < :day
               and valid_to >= cast(:day as date) - cast(:days as int)
             group by person),
        here as (
            select person, unit
              from membership
             where valid_from <= :day and (valid_to is null or valid_to >= :day)),
        role_left as (
            select a.person
              from organization.appointment a
             where a.person is not null
               and a.valid_from <= :day
               and (a.valid_to is null or a.valid_to >= :day)
               and a.recorded_seq <= :known
               and (a.closed_seq is null or a.closed_seq > :known)
               and not exists (select from here h
                                where h.person = a.person
                                  and (a.unit is null or h.unit = a.unit))),
        right_left as (
            select c.person
              from access.entitlement e
              join access.account c on c.id = e.account
              join access.account_state s
                on s.account = c.id
               and not s.stopped
               and s.recorded_seq <= :known
               and (s.closed_seq is null or s.closed_seq > :known)
             where e.recorded_seq <= :known
               and (e.closed_seq is null or e.closed_seq > :known)
               and not exists (select from here h where h.person = c.person))
        select 'person:' || m.person as object,
               p.name as label,
               true as person,
               case when m.person in (select person from role_left)
                      or m.person in (select person from right_left)
                    then 'SHORT' else 'MET' end as standing,
               case when m.person in (select person from role_left)
                      or m.person in (select person from right_left)
                    then m.left_on + 1 end as since,
               null::date as due
          from moved m
          join organization.person_state p
            on p.person = m.person
           and p.recorded_seq <= :known
           and (p.closed_seq is null or p.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/roles";
    }
}
