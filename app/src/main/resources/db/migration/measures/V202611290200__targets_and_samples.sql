-- For which targets a rule that is judged by a record is carried out, and samples drawn from them.

-- Decided like every other change of what is judged; a rule without one has the body as its target.
create table measures.target_choice (
    id              uuid primary key,
    rule            uuid not null references measures.rule,
    kind            text not null check (kind in ('WHOLE', 'ORGANS', 'UNITS', 'PEOPLE', 'LISTED')),
    -- How many are drawn instead of doing it for every one; 0 for every one.
    pieces          int  not null check (pieces between 0 and 1000),
    reason          text not null check (reason <> ''),
    decided_on      date not null,
    document_number text not null check (document_number <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index target_choice_current on measures.target_choice (rule) where closed_seq is null;

-- What the office names itself: rooms, vehicles, systems.
create table measures.listed_target (
    id   uuid primary key,
    rule uuid not null references measures.rule,
    name text not null check (name <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index listed_target_name on measures.listed_target (rule, name) where closed_seq is null;

-- For which targets an act was done. An act that is taken back is taken back for all of them.
create table measures.act_target (
    id     uuid primary key,
    act    uuid not null references measures.act,
    rule   uuid not null references measures.rule,
    object text not null check (object <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index act_target_once on measures.act_target (act, object);
create index act_target_object on measures.act_target (rule, object);

-- A population (母集団) as it was fixed, piece by piece in a fixed order. What is drawn follows from the
-- hash of the entry that fixed it.
create table measures.sample (
    id         uuid primary key,
    rule       uuid not null references measures.rule,
    fixed_on   date not null,
    population int  not null check (population > 0),
    pieces     int  not null check (pieces between 1 and population),
    due        date not null check (due >= fixed_on),
    recorded_seq bigint, closed_seq bigint
);
create index sample_rule on measures.sample (rule, fixed_on desc);

create table measures.sample_member (
    id     uuid primary key,
    sample uuid not null references measures.sample,
    place  int  not null check (place > 0),
    object text not null check (object <> ''),
    label  text not null,
    person boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index sample_member_place on measures.sample_member (sample, place);

create table measures.sample_piece (
    id     uuid primary key,
    sample uuid not null references measures.sample,
    member uuid not null references measures.sample_member,
    drawn  int  not null check (drawn > 0),
    key    text not null check (key ~ '^[0-9a-f]{64}$'),
    recorded_seq bigint, closed_seq bigint
);
create unique index sample_piece_drawn on measures.sample_piece (sample, drawn);

create table measures.sample_result (
    id              uuid primary key,
    piece           uuid not null references measures.sample_piece,
    done_on         date not null,
    person          uuid not null references organization.person,
    good            boolean not null,
    note            text not null check (note <> ''),
    document_number text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index sample_result_current on measures.sample_result (piece) where closed_seq is null;

select ledger.keep('measures.target_choice');
select ledger.keep('measures.listed_target');
select ledger.keep('measures.act_target');
select ledger.keep('measures.sample');
select ledger.keep('measures.sample_member');
select ledger.keep('measures.sample_piece');
select ledger.keep('measures.sample_result');
