-- The second factor of an account, its recovery codes, and the rule for both.

-- The secret is sealed with a key that lies outside the database; a closed row has lost it.
create table access.factor (
    id      uuid primary key,
    account uuid not null references access.account,
    kind    text not null check (kind in ('TOTP')),
    secret  bytea,
    digest  bytea generated always as (sha256(secret)) stored,
    recorded_seq bigint, closed_seq bigint
);
create unique index factor_current on access.factor (account) where closed_seq is null;

-- A code that was used is closed.
create table access.recovery_code (
    id      uuid primary key,
    account uuid  not null references access.account,
    digest  bytea not null check (length(digest) = 32),
    recorded_seq bigint, closed_seq bigint
);
create index recovery_code_account on access.recovery_code (account) where closed_seq is null;

-- How long a privileged account may be used without a second factor, and how long the access log is
-- kept. Without a row the program's own defaults hold.
create table access.sign_in_rule (
    id         uuid primary key,
    grace_days int  not null check (grace_days between 0 and 60),
    log_days   int  not null check (log_days between 90 and 3650),
    reason     text not null check (reason <> ''),
    recorded_seq bigint, closed_seq bigint
);
create unique index sign_in_rule_current on access.sign_in_rule ((true)) where closed_seq is null;

select ledger.keep('access.factor', hidden => '{secret}', changing => '{secret}');
select ledger.keep('access.recovery_code');
select ledger.keep('access.sign_in_rule');
-- Criteria judge whether there is a second factor, never what it is.
revoke select on access.factor, access.recovery_code from sekisho_reader;
grant select (id, account, kind, recorded_seq, closed_seq) on access.factor to sekisho_reader;
grant select (id, account, recorded_seq, closed_seq) on access.recovery_code to sekisho_reader;

-- Outside the ledger, like the lockout of names: the last code that was taken, and wrong tries.
create table access.factor_use (
    factor       uuid primary key references access.factor,
    last_step    bigint not null,
    failures     int    not null default 0,
    locked_until timestamptz
);
grant select, insert, update on access.factor_use to sekisho_app;
