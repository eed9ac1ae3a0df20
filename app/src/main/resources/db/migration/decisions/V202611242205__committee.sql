-- 情報セキュリティ委員会: its meetings, what they decided, and what somebody is to do afterwards.

create schema decisions;
grant usage on schema decisions to sekisho_app, sekisho_reader, sekisho_backup;

create table decisions.committee_state (
    id     uuid primary key,
    name   text not null check (name <> ''),
    serves text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index committee_current on decisions.committee_state ((true)) where closed_seq is null;

create table decisions.meeting (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table decisions.meeting_state (
    id              uuid primary key,
    meeting         uuid not null references decisions.meeting,
    standing        text not null check (standing in ('PLANNED', 'HELD', 'CANCELLED')),
    held_on         date not null,
    place           text not null,
    agenda          text not null,
    minutes         text not null,
    document_number text not null,
    reason          text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index meeting_current on decisions.meeting_state (meeting) where closed_seq is null;

create table decisions.attendance (
    id      uuid primary key,
    meeting uuid not null references decisions.meeting,
    person  uuid not null references organization.person,
    recorded_seq bigint, closed_seq bigint
);
create table decisions.resolution (
    id       uuid primary key,
    meeting  uuid not null references decisions.meeting,
    position int  not null,
    content  text not null check (content <> ''),
    recorded_seq bigint, closed_seq bigint
);

create table decisions.action (
    id      uuid primary key,
    meeting uuid not null references decisions.meeting,
    recorded_seq bigint, closed_seq bigint
);
create table decisions.action_state (
    id      uuid primary key,
    action  uuid not null references decisions.action,
    content text not null check (content <> ''),
    person  uuid not null references organization.person,
    due     date not null,
    done_on date,
    note    text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index action_current on decisions.action_state (action) where closed_seq is null;

select ledger.keep('decisions.committee_state');
select ledger.keep('decisions.meeting');
select ledger.keep('decisions.meeting_state');
select ledger.keep('decisions.attendance');
select ledger.keep('decisions.resolution');
select ledger.keep('decisions.action');
select ledger.keep('decisions.action_state');
