-- 改善措置: what was wrong, why, what is done about it, and whether that helped.

create table measures.correction (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table measures.correction_state (
    id           uuid primary key,
    correction   uuid not null references measures.correction,
    source       text not null check (source in ('VERDICT', 'AUDIT', 'INCIDENT', 'VIOLATION', 'OTHER')),
    -- The rule it is about, where there is one.
    rule         uuid references measures.rule,
    problem      text not null check (problem <> ''),
    cause        text not null check (cause <> ''),
    measure      text not null check (measure <> ''),
    person       uuid not null references organization.person,
    due          date not null,
    done_on      date,
    done_note    text not null,
    checked_on   date,
    checked_by   uuid references organization.person,
    effective    boolean,
    check_note   text not null,
    recorded_seq bigint, closed_seq bigint,
    check (checked_on is null or (done_on is not null and effective is not null and checked_by is not null))
);
create unique index correction_current on measures.correction_state (correction) where closed_seq is null;

select ledger.keep('measures.correction');
select ledger.keep('measures.correction_state');
