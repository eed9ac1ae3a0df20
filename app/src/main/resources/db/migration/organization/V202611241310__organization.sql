-- Organs, units, people, posts, appointments. What keeps its identity (an organ, a person) is a row
-- of its own; what is said of it is a version with valid time, closed and never overwritten.

create schema organization;
grant usage on schema organization to sekisho_app, sekisho_reader, sekisho_backup;

create table organization.body (
    id   uuid primary key,
    name text not null check (name <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index body_current on organization.body ((true)) where closed_seq is null;

-- 実施機関
create table organization.organ (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table organization.organ_state (
    id         uuid primary key,
    organ      uuid not null references organization.organ,
    name       text not null check (name <> ''),
    kind       text not null check (kind in ('EXECUTIVE', 'AUDIT', 'ASSEMBLY', 'OTHER')),
    position   int  not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index organ_state_organ on organization.organ_state (organ);

create table organization.unit (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table organization.unit_state (
    id         uuid primary key,
    unit       uuid not null references organization.unit,
    organ      uuid not null references organization.organ,
    parent     uuid references organization.unit check (parent <> unit),
    name       text not null check (name <> ''),
    position   int  not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index unit_state_unit on organization.unit_state (unit);

-- 職: a seat that somebody holds, such as 総務課長.
create table organization.post (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table organization.post_state (
    id         uuid primary key,
    post       uuid not null references organization.post,
    organ      uuid not null references organization.organ,
    unit       uuid references organization.unit,
    name       text not null check (name <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index post_state_post on organization.post_state (post);

-- Names are kept exactly as typed. search_key is a folded copy for finding, never for showing.
create table organization.person (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table organization.person_state (
    id              uuid primary key,
    person          uuid not null references organization.person,
    name            text not null check (name <> ''),
    kana            text not null,
    employee_number text not null,
    search_key      text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index person_state_current on organization.person_state (person) where closed_seq is null;
create unique index person_number on organization.person_state (employee_number)
    where closed_seq is null and employee_number <> '';

-- One person stands in as many organs as he belongs to and is counted once.
create table organization.membership (
    id         uuid primary key,
    person     uuid not null references organization.person,
    organ      uuid not null references organization.organ,
    unit       uuid references organization.unit,
    post       uuid references organization.post,
    kind       text not null check (kind in
        ('REGULAR', 'SPECIAL', 'PART_TIME', 'FISCAL_YEAR', 'SECONDED', 'CONTRACTOR', 'OTHER')),
    title      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index membership_person on organization.membership (person);
create index membership_post on organization.membership (post);

-- A role is held by a person or by whoever holds a post (充て職); rank 0 acts, the others stand in.
create table organization.appointment (
    id              uuid primary key,
    role            text not null check (role in ('CISO', 'CHIEF', 'RESPONSIBLE', 'MANAGER',
        'SYSTEM_MANAGER', 'SYSTEM_OPERATOR', 'AUDIT_CHIEF')),
    unit            uuid references organization.unit,
    person          uuid references organization.person,
    post            uuid references organization.post,
    rank            int  not null check (rank between 0 and 9),
    decided_on      date not null,
    instrument      text not null,
    document_number text not null,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint,
    check ((person is null) <> (post is null))
);
create index appointment_role on organization.appointment (role);

select ledger.keep('organization.body');
select ledger.keep('organization.organ');
select ledger.keep('organization.organ_state');
select ledger.keep('organization.unit');
select ledger.keep('organization.unit_state');
select ledger.keep('organization.post');
select ledger.keep('organization.post_state');
select ledger.keep('organization.person');
select ledger.keep('organization.person_state');
select ledger.keep('organization.membership');
select ledger.keep('organization.appointment');
