-- What an account may do on a day: what it was given, what the roles of its person bring, and nothing
-- at all once he has left. Read at every request, so a transfer needs nobody to act on it.

create function access.in_office(person uuid, day date) returns boolean
language sql stable parallel safe
as $$
    select not exists (select from organization.membership m
                        where m.person = in_office.person and m.closed_seq is null)
        or exists (select from organization.membership m
                    where m.person = in_office.person
                      and m.closed_seq is null
                      and m.valid_from <= day
                      and (m.valid_to is null or m.valid_to >= day))
$$;

-- Whoever acts in a role that day: its holders who can, or else the first deputy who can.
create function access.acting_roles(person uuid, day date) returns setof text
language sql stable parallel safe
as $$
    with able as (
        select a.role, a.unit, a.rank, m.person
          from organization.appointment a
          join organization.membership m on (m.person = a.person or m.post = a.post)
         where a.closed_seq is null
           and m.closed_seq is null
           and a.valid_from <= day and (a.valid_to is null or a.valid_to >= day)
           and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day)
           and not exists (select from organization.absence b
                            where b.person = m.person
                              and b.closed_seq is null
                              and day between b.first_day and b.last_day))
    select distinct a.role
      from able a
     where a.person = acting_roles.person
       and a.rank = (select min(b.rank) from able b
                      where b.role = a.role and b.unit is not distinct from a.unit)
$$;

create function access.rights_on(account uuid, person uuid, day date) returns text[]
language sql stable parallel safe
as $$
    select array(
        select distinct r
          from (
            select e.entitled_as
              from access.entitlement e
             where e.account = rights_on.account
               and e.closed_seq is null
               and e.valid_from <= day
               and (e.valid_to is null or e.valid_to >= day)
            union all
            select g.brings
              from access.acting_roles(rights_on.person, day) as h (role)
              join (values ('CISO', 'READER'), ('CHIEF', 'READER'), ('RESPONSIBLE', 'READER'),
                           ('MANAGER', 'READER'), ('SYSTEM_MANAGER', 'READER'),
                           ('SYSTEM_OPERATOR', 'OFFICER'), ('AUDIT_CHIEF', 'AUDITOR'))
                   as g (role, brings) on g.role = h.role) as every (r)
         where access.in_office(rights_on.person, day)
         order by r)
$$;
