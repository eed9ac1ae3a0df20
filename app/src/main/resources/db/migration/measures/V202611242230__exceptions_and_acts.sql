-- 例外措置, 対象外, and what was done or attested for a rule that no register can judge yet.

-- One object of one rule (as the criterion names it) that may be short until a day.
create table measures.exception (
    id              uuid primary key,
    rule            uuid not null references measures.rule,
    object          text not null check (object <> ''),
    label           text not null,
    person          boolean not null,
    reason          text not null check (reason <> ''),
    instead         text not null check (instead <> ''),
    -- In an emergency first done, then reported and decided.
    decided_on      date check (emergency or decided_on is not null),
    document_number text not null,
    emergency       boolean not null,
    valid_from      date not null,
    valid_to        date not null check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index exception_rule on measures.exception (rule);

create table measures.out_of_scope (
    id              uuid primary key,
    rule            uuid not null references measures.rule,
    reason          text not null check (reason <> ''),
    decided_on      date not null,
    document_number text not null check (document_number <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index out_of_scope_current on measures.out_of_scope (rule) where closed_seq is null;

create table measures.act (
    id              uuid primary key,
    rule            uuid not null references measures.rule,
    done_on         date not null,
    person          uuid not null references organization.person,
    note            text not null check (note <> ''),
    document_number text not null,
    recorded_seq bigint, closed_seq bigint
);
create index act_rule on measures.act (rule, done_on desc);

select ledger.keep('measures.exception');
select ledger.keep('measures.out_of_scope');
select ledger.keep('measures.act');
