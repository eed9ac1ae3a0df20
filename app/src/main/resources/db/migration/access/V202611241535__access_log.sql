-- Who came in, who could not, who looked at what concerns people, what was exported. A stream beside
-- the ledger: the program adds lines and can neither change nor remove one, except those whose time
-- is over.
create table access.event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text not null check (kind in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT',
        'SESSIONS_ENDED', 'VIEWED', 'EXPORTED', 'REFUSED')),
    account uuid references access.account,
    detail  text not null,
    address text not null,
    agent   text not null
);
create index event_at on access.event (at);
create index event_account on access.event (account, id);
grant select, insert on access.event to sekisho_app;
grant select on access.event to sekisho_backup;

create function access.forget_events(before timestamptz) returns bigint
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        delete from access.event
         where at < least(before, now() - interval '90 days')
        returning 1)
    select count(*) from gone
$$;
revoke all on function access.forget_events from public;
grant execute on function access.forget_events to sekisho_app;
