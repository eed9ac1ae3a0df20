-- 根拠資料: what proves that something was done, what it is used for, and how long it is kept.

-- The digest outlives the content, so it can no longer be computed from it.
alter table files.original alter column digest drop expression;
alter table files.original alter column size drop expression;
alter table files.original alter column content drop not null;
alter table files.original drop constraint original_name_check;
alter table files.original add constraint original_name_check check (name <> '' or content is null);

create function files.measure() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    new.digest := sha256(new.content);
    new.size := length(new.content);
    return new;
end $$;
create trigger measure before insert on files.original
    for each row execute function files.measure();

-- What was found out about it when it came. Closed when it is erased.
create table files.evidence (
    id          uuid primary key,
    original    uuid    not null references files.original,
    digest      bytea   not null check (length(digest) = 32),
    form        text    not null,
    pages       int     not null check (pages >= 0),
    searched    text    not null check (searched in ('WHOLE', 'PARTLY', 'NOT')),
    declared    boolean not null,
    virus_check text    not null check (virus_check in ('CLEAN', 'NONE')),
    brought_by  uuid,
    brought_on  date    not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index evidence_once on files.evidence (digest) where closed_seq is null;

create table files.evidence_state (
    id              uuid primary key,
    evidence        uuid not null references files.evidence,
    title           text not null,
    medium          text not null check (medium in ('PAPER', 'ELECTRONIC')),
    document_number text not null,
    dated_on        date not null,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    retention       text not null check (retention in ('ONE', 'THREE', 'FIVE', 'TEN', 'STANDING')),
    keep_until      date check ((keep_until is null) = (retention = 'STANDING')),
    recorded_seq bigint, closed_seq bigint
);
create unique index evidence_current on files.evidence_state (evidence) where closed_seq is null;

create table files.evidence_use (
    id       uuid primary key,
    evidence uuid not null references files.evidence,
    kind     text not null check (kind ~ '^[a-z][a-z-]*$'),
    subject  uuid not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index evidence_use_once on files.evidence_use (evidence, kind, subject)
    where closed_seq is null;
create index evidence_use_subject on files.evidence_use (kind, subject);

create table files.evidence_erasure (
    id        uuid primary key,
    evidence  uuid not null references files.evidence,
    reason    text not null check (reason <> ''),
    erased_on date not null,
    recorded_seq bigint, closed_seq bigint
);

select ledger.keep('files.evidence');
select ledger.keep('files.evidence_state');
select ledger.keep('files.evidence_use');
select ledger.keep('files.evidence_erasure');

-- Content and file name, and the titles it had before its last one, are overwritten. The last title
-- stays, as the register of what was disposed of. Only for what has an erasure of this transaction.
create function files.erase(erased uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from files.evidence_erasure e
                    where e.evidence = erased and e.recorded_seq is null) then
        raise exception 'files: % has no erasure', erased;
    end if;
    update files.original o set content = null, name = ''
      from files.evidence e where e.id = erased and o.id = e.original;
    update files.evidence_state set title = '', document_number = ''
     where evidence = erased and closed_seq is not null;
end $$;
revoke all on function files.erase from public;
grant execute on function files.erase to sekisho_app;
