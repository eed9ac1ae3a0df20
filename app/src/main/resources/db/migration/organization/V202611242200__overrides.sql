-- 兼務の禁止: whoever asks for something must not be the one who grants it. Where a small body cannot
-- help it, the reason is kept.

create table organization.appointed_by (
    id          uuid primary key,
    appointment uuid not null unique references organization.appointment,
    person      uuid not null references organization.person,
    recorded_seq bigint, closed_seq bigint
);

create table organization.override (
    id      uuid primary key,
    kind    text not null check (kind in ('OWN_APPOINTMENT', 'OWN_RIGHT', 'OWN_AUDIT')),
    subject uuid not null,
    person  uuid not null references organization.person,
    on_day  date not null,
    reason  text not null check (reason <> ''),
    recorded_seq bigint, closed_seq bigint
);
create index override_subject on organization.override (subject);

select ledger.keep('organization.appointed_by');
select ledger.keep('organization.override');
