-- Who can read the places where 個人番号 are: places, exports of permissions, accounts and whose they
-- are, and what follows from them. Nothing of it may hold a 個人番号.

create schema mynumber;
grant usage on schema mynumber to sekisho_app, sekisho_reader, sekisho_backup;

create table mynumber.place (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table mynumber.place_state (
    id         uuid primary key,
    place      uuid not null references mynumber.place,
    name       text not null check (name <> ''),
    server     text not null check (server <> ''),
    path       text not null check (path <> ''),
    unit       uuid not null references organization.unit,
    purpose    text not null check (purpose <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create unique index place_current on mynumber.place_state (place) where closed_seq is null;

-- The division whose people the regulation lets read (総務課).
create table mynumber.office (
    id   uuid primary key,
    unit uuid not null references organization.unit,
    recorded_seq bigint, closed_seq bigint
);
create unique index office_current on mynumber.office ((true)) where closed_seq is null;

-- A file somebody is looking at. It has changed no register, so it is not in the ledger.
create table mynumber.draft (
    id       uuid primary key,
    name     text        not null check (name <> ''),
    content  bytea       not null,
    declared boolean     not null,
    begun_at timestamptz not null
);
grant select, insert, update, delete on mynumber.draft to sekisho_app;
grant select on mynumber.draft to sekisho_backup;

-- scope: the servers, or else the directories, that it is about. parts: what it tells of them. Of each
-- scope and parts the newest counts.
create table mynumber.export (
    id       uuid primary key,
    original uuid not null references files.original,
    name     text not null check (name <> ''),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scope    text not null check (scope <> ''),
    parts    text not null,
    captured timestamptz not null,
    taken_on date not null,
    folders  int not null,
    shares   int not null,
    accounts int not null,
    groups   int not null,
    by_hand  boolean not null,
    declared boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index export_once on mynumber.export (sha256);

-- server: only where the SID is limited to one machine.
create table mynumber.account (
    id     uuid primary key,
    server text not null,
    sid    text not null,
    recorded_seq bigint, closed_seq bigint,
    unique (server, sid)
);
create table mynumber.account_state (
    id           uuid primary key,
    account      uuid not null references mynumber.account,
    name         text not null,
    found        text not null check (found in ('LISTED', 'DELETED', 'UNLISTED')),
    kind         text not null check (kind in
        ('UNKNOWN', 'PERSON', 'ADMINISTRATOR', 'SERVICE', 'SHARED', 'DELETED')),
    person       uuid references organization.person,
    explanation  text not null,
    explained_on date,
    recorded_seq bigint, closed_seq bigint,
    check (kind <> 'PERSON' or person is not null),
    check (kind in ('UNKNOWN', 'PERSON') or explanation <> '')
);
create unique index account_current on mynumber.account_state (account) where closed_seq is null;

-- What exports say of a place: how old the oldest one is that the answer rests on, whether the place is
-- in them, and what is missing, a line each.
create table mynumber.reading (
    id         uuid primary key,
    place      uuid not null references mynumber.place,
    captured   date not null,
    listed     boolean not null,
    missing    text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index reading_place on mynumber.reading (place);

-- Who reads it, or is not proved to be kept away. UNRESOLVED: an entry names a SID nobody knows.
create table mynumber.reader (
    id         uuid primary key,
    place      uuid not null references mynumber.place,
    account    uuid not null references mynumber.account,
    verdict    text not null check (verdict in ('NOW', 'GAIN', 'UNPROVED', 'UNRESOLVED')),
    node       text not null,
    chain      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index reader_place on mynumber.reader (place);
create index reader_account on mynumber.reader (account);

select ledger.keep('mynumber.place');
select ledger.keep('mynumber.place_state');
select ledger.keep('mynumber.office');
select ledger.keep('mynumber.export');
select ledger.keep('mynumber.account');
select ledger.keep('mynumber.account_state');
select ledger.keep('mynumber.reading');
select ledger.keep('mynumber.reader');
