-- Accounts, what they may do, and sessions.

create schema access;
grant usage on schema access to sekisho_app, sekisho_reader, sekisho_backup;

create table access.account (
    id     uuid primary key,
    person uuid not null unique references organization.person,
    recorded_seq bigint, closed_seq bigint
);

create table access.account_state (
    id           uuid primary key,
    account      uuid not null references access.account,
    sign_in_name text not null check (sign_in_name ~ '^[a-z0-9._-]{2,40}$'),
    stopped      boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index account_state_current on access.account_state (account) where closed_seq is null;
create unique index account_sign_in_name on access.account_state (sign_in_name) where closed_seq is null;

-- The hash never enters the ledger; its digest does, so that a swapped password is found. A closed
-- row has lost its hash.
create table access.credential (
    id            uuid primary key,
    account       uuid    not null references access.account,
    password_hash bytea,
    digest        bytea generated always as (sha256(password_hash)) stored,
    must_change   boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index credential_current on access.credential (account) where closed_seq is null;

create table access.entitlement (
    id         uuid primary key,
    account    uuid not null references access.account,
    entitled_as text not null check (entitled_as in ('ADMINISTRATOR', 'OFFICER', 'AUDITOR', 'READER', 'STAFF')),
    reason     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index entitlement_account on access.entitlement (account);

select ledger.keep('access.account');
select ledger.keep('access.account_state');
select ledger.keep('access.credential', hidden => '{password_hash}', changing => '{password_hash}');
select ledger.keep('access.entitlement');
-- Criteria judge rights, never secrets.
revoke select on access.credential from sekisho_reader, sekisho_backup;
grant select (id, account, digest, must_change, recorded_seq, closed_seq) on access.credential
    to sekisho_reader;
grant select on access.credential to sekisho_backup;

-- Outside the ledger: they say nothing about what was done.
create table access.lockout (
    sign_in_name text primary key,
    failures     int not null,
    locked_until timestamptz
);
create table access.setup_token (
    digest      bytea primary key,
    expires_at  timestamptz not null,
    consumed_at timestamptz
);
grant select, insert, update, delete on access.lockout, access.setup_token to sekisho_app;

create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session, access.session_attributes to sekisho_app;
