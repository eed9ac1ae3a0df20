-- When backups are made, and what came of each.

create schema home;
grant usage on schema home to sekisho_app, sekisho_reader, sekisho_backup;

create table home.backup_plan (
    id     uuid primary key,
    folder text not null check (folder <> ''),
    hour   int  not null check (hour between 0 and 23),
    kept   int  not null check (kept between 1 and 400),
    recorded_seq bigint, closed_seq bigint
);
create unique index backup_plan_current on home.backup_plan ((true)) where closed_seq is null;

-- One that failed has no file and says why.
create table home.backup_run (
    id     uuid primary key,
    at     timestamptz not null,
    file   text   not null,
    size   bigint not null,
    lines  bigint not null,
    key_id text   not null,
    error  text   not null,
    recorded_seq bigint, closed_seq bigint,
    check ((file = '') <> (error = ''))
);
create index backup_run_at on home.backup_run (at desc);

select ledger.keep('home.backup_plan');
select ledger.keep('home.backup_run');
