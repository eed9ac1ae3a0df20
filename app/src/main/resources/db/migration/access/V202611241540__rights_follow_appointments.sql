-- Rights come from two places: given to an account by hand, and from roles in office.

-- Which role brings which right. Nobody becomes administrator or officer by a role alone.
create view access.appointed_right (role, entitled_as) as
values ('CISO', 'READER'), ('CHIEF', 'READER'), ('RESPONSIBLE', 'READER'), ('MANAGER', 'READER'),
       ('SYSTEM_MANAGER', 'READER'), ('SYSTEM_OPERATOR', 'READER'), ('AUDIT_CHIEF', 'AUDITOR');
grant select on access.appointed_right to sekisho_app, sekisho_reader, sekisho_backup;

-- Every right with the days it is held and the row it comes from. A right of a post is held as long
-- as the person holds the post.
create view access.held_right as
select e.account, e.entitled_as, e.valid_from, e.valid_to,
       e.id as entitlement, null::uuid as appointment
  from access.entitlement e
 where e.closed_seq is null
union all
select a.id, r.entitled_as, greatest(p.valid_from, m.valid_from), least(p.valid_to, m.valid_to),
       null, p.id
  from organization.appointment p
  join access.appointed_right r on r.role = p.role
  left join organization.membership m on m.post = p.post and m.closed_seq is null
  join access.account a on a.person = coalesce(p.person, m.person)
 where p.closed_seq is null;
grant select on access.held_right to sekisho_app;

-- Whoever has left, or has not come yet, opens nothing. One who was never registered at any place
-- (the first administrator) is not judged by it.
create function access.stands(who uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(bool_or(m.valid_from <= day and (m.valid_to is null or m.valid_to >= day)), true)
      from organization.membership m
     where m.person = who and m.closed_seq is null
$$;
revoke all on function access.stands from public;
grant execute on function access.stands to sekisho_app;
