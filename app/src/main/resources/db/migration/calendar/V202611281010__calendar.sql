-- The working days of the office, what is to be done by when, and who was told that it is late.

create schema calendar;
grant usage on schema calendar to sekisho_app, sekisho_reader, sekisho_backup;

-- Days on which this office is closed besides the holidays that ship with the program.
create table calendar.closed_day (
    id   uuid primary key,
    day  date not null,
    name text not null check (name <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index closed_day_current on calendar.closed_day (day) where closed_seq is null;

create table calendar.duty (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table calendar.duty_state (
    id          uuid primary key,
    duty        uuid not null references calendar.duty,
    title       text not null check (title <> ''),
    why         text not null,
    role        text not null,
    unit        uuid references organization.unit,
    repeats     text not null check (repeats <> ''),
    source_kind text not null,
    source_id   uuid,
    proposal    text not null,
    evidence    boolean not null,
    valid_from  date not null,
    valid_to    date,
    recorded_seq bigint, closed_seq bigint,
    check ((source_kind = '') = (source_id is null))
);
create unique index duty_current on calendar.duty_state (duty) where closed_seq is null;

-- One time that a duty falls due. It stays in the year it was made for; the plan it stands in moves
-- on while it is open.
create table calendar.occurrence (
    id          uuid primary key,
    duty        uuid not null references calendar.duty,
    fiscal_year int  not null,
    period      text not null,
    first_due   date not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index occurrence_once on calendar.occurrence (duty, period) where closed_seq is null;

create table calendar.occurrence_state (
    id              uuid primary key,
    occurrence      uuid not null references calendar.occurrence,
    standing        text not null check (standing in ('PLANNED', 'STARTED', 'DONE', 'POSTPONED')),
    plan_year       int  not null,
    due             date not null,
    done_on         date,
    person          uuid references organization.person,
    note            text not null,
    document_number text not null,
    changed_on      date not null,
    changed_by      uuid references organization.person,
    recorded_seq bigint, closed_seq bigint,
    check ((standing = 'DONE') = (done_on is not null))
);
create unique index occurrence_current on calendar.occurrence_state (occurrence) where closed_seq is null;
create index occurrence_history on calendar.occurrence_state (occurrence);

-- Who put his name under a list for it.
create table calendar.signature (
    id          uuid primary key,
    occurrence  uuid not null references calendar.occurrence,
    person      uuid not null references organization.person,
    signed_on   date not null,
    list_number text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index signature_once on calendar.signature (occurrence, person) where closed_seq is null;

-- Who was told that it is late: one row for each person, or one without person when there was nobody
-- to tell.
create table calendar.escalation (
    id         uuid primary key,
    occurrence uuid not null references calendar.occurrence,
    due        date not null,
    days       int  not null,
    role       text not null,
    person     uuid references organization.person,
    told_on    date not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index escalation_once on calendar.escalation (occurrence, due, days, person)
    nulls not distinct where closed_seq is null;

-- The key to somebody's own calendar file; only its hash is kept.
create table calendar.feed (
    id      uuid primary key,
    person  uuid not null references organization.person,
    hash    text not null check (length(hash) = 64),
    made_on date not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index feed_current on calendar.feed (person) where closed_seq is null;
create unique index feed_hash on calendar.feed (hash);

select ledger.keep('calendar.closed_day');
select ledger.keep('calendar.duty');
select ledger.keep('calendar.duty_state');
select ledger.keep('calendar.occurrence');
select ledger.keep('calendar.occurrence_state');
select ledger.keep('calendar.signature');
select ledger.keep('calendar.escalation');
select ledger.keep('calendar.feed');
