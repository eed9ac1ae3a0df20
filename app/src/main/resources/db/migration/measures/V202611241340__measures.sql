-- Rules that were taken up, the demands they answer, and what was judged when.

create schema measures;
grant usage on schema measures to sekisho_app, sekisho_reader, sekisho_backup;

create table measures.rule (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);

create table measures.rule_state (
    id          uuid primary key,
    rule        uuid not null references measures.rule,
    number      text not null,
    title       text not null check (title <> ''),
    way         text not null check (way in ('COMPUTED', 'RECORDED', 'ATTESTED')),
    basis       text not null check (basis in ('LAW', 'REGULATION', 'STANDARD')),
    basis_text  text not null,
    criterion   text not null,
    parameters  text not null,
    responsible text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index rule_state_current on measures.rule_state (rule) where closed_seq is null;
create unique index rule_number on measures.rule_state (number) where closed_seq is null;

-- A rule is counted where it hangs; it may answer other demands, which take its verdict. Without a
-- demand it hangs on the document itself.
create table measures.answer (
    id      uuid primary key,
    rule    uuid    not null references measures.rule,
    demand  uuid    references policy.demand,
    counted boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index answer_counted on measures.answer (rule) where counted and closed_seq is null;
create index answer_demand on measures.answer (demand);

select ledger.keep('measures.rule');
select ledger.keep('measures.rule_state');
select ledger.keep('measures.answer');

-- Outside the ledger: computed, and computed again by anybody who doubts it.
create table measures.history (
    id       bigint generated always as identity primary key,
    edition  uuid   not null references policy.edition,
    subject  uuid   not null,
    verdict  text   not null,
    count    int    not null,
    sequence bigint not null,
    judged_at timestamptz not null
);
create index history_subject on measures.history (edition, subject, id desc);
grant select, insert on measures.history to sekisho_app;
grant select on measures.history to sekisho_reader, sekisho_backup;
