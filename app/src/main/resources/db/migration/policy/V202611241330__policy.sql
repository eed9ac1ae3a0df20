-- The regulation: how an original was read, what was accepted, who adopted and published it, and who
-- has read it.

create schema policy;
grant usage on schema policy to sekisho_app, sekisho_reader, sekisho_backup;

create table policy.document (
    id    uuid primary key,
    title text not null check (title <> ''),
    recorded_seq bigint, closed_seq bigint
);

-- An original being read. Closed when it is given up; accepted when an edition names it.
create table policy.reading (
    id       uuid primary key,
    original uuid not null references files.original,
    recorded_seq bigint, closed_seq bigint
);

-- The corrections by hand, in order, in the text form of the reading engine. Undone ones are closed.
create table policy.edit (
    id       uuid primary key,
    reading  uuid not null references policy.reading,
    position int  not null,
    content  text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index edit_position on policy.edit (reading, position) where closed_seq is null;

-- A tree that was accepted is frozen: a newer reading engine never alters it.
create table policy.edition (
    id          uuid primary key,
    document    uuid not null references policy.document,
    number      int  not null check (number > 0),
    reading     uuid not null unique references policy.reading,
    title       text not null,
    accepted_on date not null,
    recorded_seq bigint, closed_seq bigint,
    unique (document, number)
);

-- A clause keeps this id from edition to edition.
create table policy.clause (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);

create table policy.provision (
    id       uuid primary key,
    edition  uuid not null references policy.edition,
    clause   uuid not null references policy.clause,
    parent   uuid references policy.clause,
    position int  not null,
    depth    int  not null,
    node     text not null,
    path     text not null,
    label    text not null,
    -- How the strip names it, such as 2(1).
    mark     text not null,
    caption  text not null,
    heading  text not null,
    content  text not null,
    kind     text not null check (kind in ('JUDGED', 'CONTAINER', 'DECLARATORY', 'DEFINITION')),
    recorded_seq bigint, closed_seq bigint,
    unique (edition, clause),
    unique (edition, position)
);

-- A demand keeps its id from edition to edition too; rules hang on it.
create table policy.demand (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);

create table policy.demand_text (
    id      uuid primary key,
    edition uuid not null references policy.edition,
    demand  uuid not null references policy.demand,
    clause  uuid not null references policy.clause,
    number  int  not null,
    content text not null,
    -- Offsets in UTF-16 units into the provision's content; both 0 when the whole clause is meant.
    starts  int  not null,
    ends    int  not null check (ends >= starts),
    recorded_seq bigint, closed_seq bigint,
    unique (edition, demand)
);

create table policy.term (
    id         uuid primary key,
    edition    uuid not null references policy.edition,
    clause     uuid references policy.clause,
    name       text not null,
    definition text not null,
    recorded_seq bigint, closed_seq bigint
);

-- 決定: by which paper an organ made the edition its own.
create table policy.adoption (
    id              uuid primary key,
    edition         uuid not null references policy.edition,
    organ           uuid not null references organization.organ,
    decided_on      date not null,
    instrument      text not null check (instrument <> ''),
    document_number text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index adoption_current on policy.adoption (edition, organ) where closed_seq is null;

-- 公表
create table policy.publication (
    id              uuid primary key,
    edition         uuid not null references policy.edition,
    published_on    date not null,
    method          text not null check (method <> ''),
    place           text not null,
    document_number text not null,
    recorded_seq bigint, closed_seq bigint
);
create index publication_edition on policy.publication (edition);

-- 確認: who has read the edition, on screen or on a signed list.
create table policy.confirmation (
    id           uuid primary key,
    edition      uuid not null references policy.edition,
    person       uuid not null references organization.person,
    confirmed_on date not null,
    way          text not null check (way in ('SCREEN', 'LIST')),
    list_number  text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index confirmation_current on policy.confirmation (edition, person) where closed_seq is null;

select ledger.keep('policy.document');
select ledger.keep('policy.reading');
select ledger.keep('policy.edit');
select ledger.keep('policy.edition');
select ledger.keep('policy.clause');
select ledger.keep('policy.provision');
select ledger.keep('policy.demand');
select ledger.keep('policy.demand_text');
select ledger.keep('policy.term');
select ledger.keep('policy.adoption');
select ledger.keep('policy.publication');
select ledger.keep('policy.confirmation');
