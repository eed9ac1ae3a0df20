-- Templates of the body, and which paper is made from which.

create schema reports;
grant usage on schema reports to sekisho_app, sekisho_reader, sekisho_backup;

-- A file that was looked over and may be used. It stays when another takes its place.
create table reports.template (
    id         uuid primary key,
    kind       text not null check (kind in ('COMMITTEE', 'STATUS', 'EXECUTION', 'STANDARD', 'FIELDS', 'MYNUMBER')),
    name       text not null check (name <> ''),
    original   uuid not null references files.original,
    brought_on date not null,
    recorded_seq bigint, closed_seq bigint
);
create index template_kind on reports.template (kind);

-- Without a current row the paper is made as it ships.
create table reports.template_use (
    id         uuid primary key,
    kind       text not null,
    template   uuid not null references reports.template,
    since      date not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index template_use_current on reports.template_use (kind) where closed_seq is null;

select ledger.keep('reports.template');
select ledger.keep('reports.template_use');
