-- Originals and, later, evidence. The bytes are kept as they came, once per content.

create schema files;
grant usage on schema files to sekisho_app, sekisho_reader, sekisho_backup;

-- The content never enters a payload; its digest does.
create table files.original (
    id      uuid primary key,
    name    text   not null check (name <> ''),
    content bytea  not null,
    digest  bytea  generated always as (sha256(content)) stored,
    size    bigint generated always as (length(content)) stored,
    recorded_seq bigint, closed_seq bigint
);

select ledger.keep('files.original', hidden => '{content}');
