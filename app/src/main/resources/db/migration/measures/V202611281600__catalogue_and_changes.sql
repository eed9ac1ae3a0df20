-- What the catalogue said when a rule was taken up, and by which decision the body changed it.

create table measures.taken_up (
    id        uuid primary key,
    rule      uuid not null references measures.rule,
    catalogue text not null check (catalogue <> ''),
    -- The rule as the catalogue had it, in the catalogue's own form.
    content   text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index taken_up_current on measures.taken_up (rule) where closed_seq is null;

create table measures.rule_change (
    id              uuid primary key,
    rule            uuid not null references measures.rule,
    state           uuid not null references measures.rule_state,
    reason          text not null check (reason <> ''),
    decided_on      date not null,
    document_number text not null check (document_number <> ''),
    recorded_seq bigint, closed_seq bigint
);
create index rule_change_rule on measures.rule_change (rule, recorded_seq);

select ledger.keep('measures.taken_up');
select ledger.keep('measures.rule_change');
