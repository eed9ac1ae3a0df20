-- What is handed to the next officer, the envelopes with the recovery key, and the emergency pack on
-- the wall.

create schema handover;
grant usage on schema handover to sekisho_app, sekisho_reader, sekisho_backup;

-- 引継書, as it was made: the files stay as they were given.
create table handover.note (
    id          uuid primary key,
    from_person uuid not null references organization.person,
    to_person   uuid not null references organization.person check (to_person <> from_person),
    on_day      date not null,
    made_on     date not null,
    remarks     text not null,
    fingerprint text not null,
    pdf         uuid not null references files.original,
    docx        uuid not null references files.original,
    recorded_seq bigint, closed_seq bigint
);
create index note_to on handover.note (to_person);

create table handover.taking (
    id       uuid primary key,
    note     uuid not null references handover.note,
    taken_on date not null,
    remark   text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index taking_current on handover.taking (note) where closed_seq is null;

-- 封緘簿. The key itself never comes here: its number only.
create table handover.seal (
    id       uuid primary key,
    envelope text not null check (envelope <> ''),
    key_id   text not null check (key_id <> ''),
    what     text not null check (what in ('SEALED', 'OPENED', 'RESEALED', 'DISCARDED')),
    on_day   date not null,
    done_by  text not null check (done_by <> ''),
    witness  text not null check (witness <> ''),
    place    text not null,
    reason   text not null,
    recorded_seq bigint, closed_seq bigint
);
create index seal_envelope on handover.seal (envelope);

-- What only this body knows and its emergency pack says.
create table handover.pack_plan (
    id        uuid primary key,
    plan      text not null,
    isolation text not null,
    places    text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index pack_plan_current on handover.pack_plan ((true)) where closed_seq is null;

-- A pack that was printed and put up: which contents, where.
create table handover.pack_print (
    id          uuid primary key,
    fingerprint text not null,
    printed_on  date not null,
    person      uuid not null references organization.person,
    posted      text not null check (posted <> ''),
    recorded_seq bigint, closed_seq bigint
);

-- Open while what hangs on the wall is no longer what would be printed.
create table handover.pack_change (
    id          uuid primary key,
    since       date not null,
    fingerprint text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index pack_change_current on handover.pack_change ((true)) where closed_seq is null;

select ledger.keep('handover.note');
select ledger.keep('handover.taking');
select ledger.keep('handover.seal');
select ledger.keep('handover.pack_plan');
select ledger.keep('handover.pack_print');
select ledger.keep('handover.pack_change');
