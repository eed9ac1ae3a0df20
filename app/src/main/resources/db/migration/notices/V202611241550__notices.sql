-- In-app notices, the mail outbox, and how mail is sent.

create schema notices;
grant usage on schema notices to sekisho_app, sekisho_reader, sekisho_backup;

-- Where somebody's mail goes, and whether he wants the daily digest.
create table notices.address (
    id      uuid primary key,
    person  uuid    not null references organization.person,
    address text    not null check (address <> ''),
    digest  boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index address_current on notices.address (person) where closed_seq is null;

-- The mail server. The password is sealed with a key that lies outside the database.
create table notices.server (
    id       uuid primary key,
    host     text not null check (host <> ''),
    port     int  not null check (port between 1 and 65535),
    security text not null check (security in ('STARTTLS', 'TLS', 'NONE')),
    sign_in  text not null,
    password bytea,
    digest   bytea generated always as (sha256(password)) stored,
    sender   text not null check (sender <> ''),
    link     text not null,
    domains  text not null,
    trust    text not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index server_current on notices.server ((true)) where closed_seq is null;

select ledger.keep('notices.address');
select ledger.keep('notices.server', hidden => '{password}', changing => '{password}');
revoke select on notices.server from sekisho_reader;
grant select (id, host, port, security, sender, recorded_seq, closed_seq) on notices.server
    to sekisho_reader;

-- Outside the ledger: messages, not facts.
create table notices.notice (
    id         uuid primary key,
    person     uuid        not null references organization.person,
    key        text        not null,
    arguments  text[]      not null,
    href       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    mailed_at  timestamptz
);
create index notice_person on notices.notice (person, created_at);
create index notice_unmailed on notices.notice (created_at) where mailed_at is null and read_at is null;

-- A mail stays until it is sent. Its id is also its Message-ID, so that a mail sent twice because of
-- a crash is known for the same.
create table notices.mail (
    id         uuid primary key,
    person     uuid references organization.person,
    address    text        not null,
    subject    text        not null,
    body       text        not null,
    state      text        not null check (state in ('QUEUED', 'SENT', 'DEAD')),
    created_at timestamptz not null,
    tries      int         not null default 0,
    next_try   timestamptz not null,
    sent_at    timestamptz,
    problem    text        not null default ''
);
create index mail_queue on notices.mail (next_try) where state = 'QUEUED';
create index mail_state on notices.mail (state, created_at);
grant select, insert, update, delete on notices.notice, notices.mail to sekisho_app;
grant select on notices.notice, notices.mail to sekisho_backup;
