-- Imports (取込み): from a sheet as the office has it to a register, in one step that can be taken back.

create schema imports;
grant usage on schema imports to sekisho_app, sekisho_reader, sekisho_backup;

-- A file somebody is looking at. It has changed no register, so it is not in the ledger, and giving it
-- up or taking it in deletes it: the wrong office's roster leaves nothing behind.
create table imports.draft (
    id         uuid primary key,
    register   text        not null,
    name       text        not null check (name <> ''),
    content    bytea       not null,
    copy       text        not null,
    state      text        not null,
    begun_at   timestamptz not null
);
grant select, insert, update, delete on imports.draft to sekisho_app;
grant select on imports.draft to sekisho_backup;

-- What was taken in. Closed when it was taken back.
create table imports.taken (
    id        uuid primary key,
    register  text not null,
    original  uuid not null references files.original,
    sheet     text not null,
    day       date not null,
    -- That twelve digits which look like a 個人番号 are none.
    declared  boolean not null,
    added     int  not null,
    changed   int  not null,
    ended     int  not null,
    recorded_seq bigint, closed_seq bigint
);
create index taken_register on imports.taken (register);
select ledger.keep('imports.taken');

-- Which heading was matched to what, so that next year's sheet is understood by itself. An empty
-- field means that the column is not used.
create table imports.matching (
    id        uuid primary key,
    register  text   not null,
    headings  text[] not null,
    fields    text[] not null check (cardinality(fields) = cardinality(headings)),
    recorded_seq bigint, closed_seq bigint
);
create unique index matching_headings on imports.matching (register, headings) where closed_seq is null;
select ledger.keep('imports.matching');
