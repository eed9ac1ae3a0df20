-- 地方自治法施行規則第16条の3: which of its eight fields apply to this body, and what may stay as it
-- was for a while (経過措置).

create schema statutory;
grant usage on schema statutory to sekisho_app, sekisho_reader, sekisho_backup;

create table statutory.decision (
    id              uuid primary key,
    field           int  not null check (field between 1 and 8),
    applies         boolean not null,
    reason          text not null check (reason <> ''),
    decided_on      date not null,
    document_number text not null check (document_number <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index decision_current on statutory.decision (field) where closed_seq is null;

create table statutory.transition (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table statutory.transition_state (
    id              uuid primary key,
    transition      uuid not null references statutory.transition,
    -- Only the technical measures (5) and contracts (7) may stay as they were.
    field           int  not null check (field in (5, 7)),
    name            text not null check (name <> ''),
    -- A system in use or a contract under way before the ordinance came into force.
    began_on        date not null check (began_on < '2027-07-01'),
    ends_on         date not null check (ends_on >= began_on),
    missing         text not null check (missing <> ''),
    decided_on      date not null,
    document_number text not null check (document_number <> ''),
    standing        text not null check (standing in ('OPEN', 'SETTLED', 'WITHDRAWN')),
    settled_on      date check ((settled_on is not null) = (standing = 'SETTLED')),
    note            text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index transition_current on statutory.transition_state (transition) where closed_seq is null;

select ledger.keep('statutory.decision');
select ledger.keep('statutory.transition');
select ledger.keep('statutory.transition_state');
