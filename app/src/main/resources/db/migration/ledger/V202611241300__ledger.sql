-- The ledger: what was done, in an order nobody can change unnoticed.
--
-- A row of a kept table is one version of a fact. It gets recorded_seq from the entry that brings it
-- and closed_seq from the entry that supersedes it (the program writes -1, the ledger the number).
-- An entry's payload is the full state of each of its rows, read here and not told by the caller.

create schema ledger;

create table ledger.entry (
    sequence bigint primary key check (sequence >= 0),
    leaf     text   not null,
    hash     bytea  not null check (length(hash) = 32),
    action   text   not null,
    actor    text   not null,
    subject  text   not null,
    time     bigint not null
);

create index entry_subject on ledger.entry (subject, sequence);

-- Salt and payload go together when their time is over; the entry stays.
create table ledger.payload (
    sequence bigint primary key references ledger.entry,
    salt     bytea  not null check (length(salt) = 32),
    content  text   not null
);

-- The last entry that holds each row, for the check at commit.
create table ledger.row (
    relation    text   not null,
    id          uuid   not null,
    sequence    bigint not null references ledger.entry,
    digest      bytea  not null,
    transaction xid8   not null,
    primary key (relation, id)
);

-- The last entry of each module, so that a verdict knows when it has grown old.
create table ledger.module (
    name     text   primary key,
    sequence bigint not null
);

create table ledger.kept (
    relation text   primary key,
    hidden   text[] not null
);

-- Signed notes over the committed leaves.
create table ledger.checkpoint (
    size      bigint primary key,
    note      text   not null,
    issued_at timestamptz not null
);

-- Everything here is timezone-free JSON of what the row holds, without the columns that no copy may
-- ever contain.
create function ledger.state(content jsonb, hidden text[]) returns jsonb
    language sql immutable parallel safe
    return content - hidden;

create function ledger.digest(content jsonb) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(content::text, 'UTF8'));

create function ledger.check_name(kind text, name text, pattern text) returns void
    language plpgsql set search_path = pg_catalog as $$
begin
    if name is null or name !~ pattern or length(name) > 200 then
        raise exception 'ledger: % "%" is not of the form %', kind, name, pattern;
    end if;
end $$;

-- Appends entries as the last statement of the caller's transaction. The lock is held until that
-- transaction ends, so sequence numbers are those of the commits, without gaps.
--
-- entries: [{"action", "subject", "salt" (hex), "note" (object), "rows": {relation: [id, …]}}, …]
create function ledger.append(actor text, at bigint, entries jsonb) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' as $$
declare
    entry   jsonb;
    seq     bigint;
    module  text;
    states  jsonb;
    salt    bytea;
    content text;
    leaf    text;
begin
    perform pg_advisory_xact_lock(7345001);
    perform ledger.check_name('actor', actor, '^[a-z0-9._:-]+$');
    select coalesce(max(e.sequence) + 1, 0) into seq from ledger.entry e;
    for entry in select * from jsonb_array_elements(entries) loop
        perform ledger.check_name('action', entry ->> 'action', '^[a-z]+\.[a-z-]+\.[a-z-]+$');
        perform ledger.check_name('subject', entry ->> 'subject', '^[a-z0-9._:-]+$');
        module := split_part(entry ->> 'action', '.', 1);
        states := ledger.enter_rows(seq, module, entry -> 'rows');
        salt := decode(entry ->> 'salt', 'hex');
        content := jsonb_build_object('note', coalesce(entry -> 'note', '{}'), 'rows', states)::text;
        leaf := format('{"action":"%s","actor":"%s","commitment":"%s","sequence":%s,"subject":"%s","time":%s,"version":1}',
            entry ->> 'action', actor, encode(sha256(salt || convert_to(content, 'UTF8')), 'hex'),
            seq, entry ->> 'subject', at);
        insert into ledger.entry (sequence, leaf, hash, action, actor, subject, time)
        values (seq, leaf, sha256('\x00'::bytea || convert_to(leaf, 'UTF8')),
            entry ->> 'action', actor, entry ->> 'subject', at);
        insert into ledger.payload (sequence, salt, content) values (seq, salt, content);
        insert into ledger.module as m (name, sequence) values (module, seq)
        on conflict (name) do update set sequence = excluded.sequence;
        -- Rows refer to the entry, so they are noted after it.
        perform ledger.note_rows(seq, states);
        seq := seq + 1;
    end loop;
    return seq;
end $$;

create function ledger.enter_rows(seq bigint, module text, rows jsonb) returns jsonb
    language plpgsql set search_path = pg_catalog as $$
declare
    kept_table text;
    ids        uuid[];
    hidden     text[];
    found_rows jsonb;
    states     jsonb := '[]';
begin
    for kept_table in select jsonb_object_keys(rows) loop
        if split_part(kept_table, '.', 1) <> module then
            raise exception 'ledger: module % cannot enter rows of %', module, kept_table;
        end if;
        select k.hidden into hidden from ledger.kept k where k.relation = kept_table;
        if not found then
            raise exception 'ledger: % is not a kept table', kept_table;
        end if;
        select array_agg(distinct id::uuid) into ids from jsonb_array_elements_text(rows -> kept_table) id;
        execute format('update %s set recorded_seq = coalesce(recorded_seq, $1),
                               closed_seq = case closed_seq when -1 then $1 else closed_seq end
                         where id = any($2) and (recorded_seq is null or closed_seq = -1)', kept_table)
            using seq, ids;
        execute format('select coalesce(jsonb_agg(jsonb_build_object(''relation'', $1, ''id'', t.id,
                               ''state'', ledger.state(to_jsonb(t), $2)) order by t.id), ''[]'')
                          from %s t where id = any($3)', kept_table)
            into found_rows using kept_table, hidden, ids;
        if jsonb_array_length(found_rows) <> cardinality(ids) then
            raise exception 'ledger: % of % rows of % are not there',
                cardinality(ids) - jsonb_array_length(found_rows), cardinality(ids), kept_table;
        end if;
        states := states || found_rows;
    end loop;
    return states;
end $$;

create function ledger.note_rows(seq bigint, states jsonb) returns void
    language sql set search_path = pg_catalog as $$
    insert into ledger.row (relation, id, sequence, digest, transaction)
    select s ->> 'relation', (s ->> 'id')::uuid, seq, ledger.digest(s -> 'state'), pg_current_xact_id()
      from jsonb_array_elements(states) s
    on conflict (relation, id) do update
       set sequence = excluded.sequence, digest = excluded.digest, transaction = excluded.transaction
$$;

-- Runs at commit for every row that the transaction touched: what stands in the table must be what
-- an entry of this very transaction says.
create function ledger.must_be_entered() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' as $$
declare
    noted   ledger.row;
    hidden  text[];
    present jsonb;
    name    text := tg_table_schema || '.' || tg_table_name;
    row_id  uuid := case tg_op when 'DELETE' then old.id else new.id end;
begin
    select k.hidden into hidden from ledger.kept k where k.relation = name;
    select * into noted from ledger.row r where r.relation = name and r.id = row_id;
    if noted.transaction is distinct from pg_current_xact_id() then
        raise exception 'ledger: % of % in % has no entry', lower(tg_op), row_id, name
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op <> 'DELETE' and noted.digest = ledger.digest(ledger.state(to_jsonb(new), hidden)) then
        return null;
    end if;
    execute format('select ledger.state(to_jsonb(t), $1) from %s t where id = $2', name)
        into present using hidden, row_id;
    if present is null or noted.digest <> ledger.digest(present) then
        raise exception 'ledger: % in % is not what its entry says', row_id, name
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- Puts a table under the ledger. It has id (uuid), recorded_seq and closed_seq; the program may add
-- rows and close them, and change only the columns named in changing (drafts, settings). Columns in
-- hidden never enter a payload.
create function ledger.keep(relation regclass, hidden text[] default '{}', changing text[] default '{}')
    returns void
    language plpgsql as $$
declare
    changed text := array_to_string(array['closed_seq'] || changing, ', ');
    given   text;
begin
    select string_agg(quote_ident(attname), ', ') into given
      from pg_attribute
     where attrelid = relation and attnum > 0 and not attisdropped and attgenerated = ''
       and attname not in ('recorded_seq', 'closed_seq');
    insert into ledger.kept (relation, hidden) values (relation::text, hidden);
    execute format('create constraint trigger must_be_entered after insert or update or delete on %s
        deferrable initially deferred for each row execute function ledger.must_be_entered()', relation);
    execute format('grant select, insert (%s), update (%s) on %s to sekisho_app', given, changed, relation);
    execute format('grant select on %s to sekisho_reader, sekisho_backup', relation);
end $$;

revoke all on all functions in schema ledger from public;

grant usage on schema ledger to sekisho_app, sekisho_reader, sekisho_backup;
grant execute on function ledger.append to sekisho_app;
grant execute on function ledger.state, ledger.digest to sekisho_backup;
grant select on ledger.entry, ledger.payload, ledger.row, ledger.module, ledger.kept, ledger.checkpoint
    to sekisho_app, sekisho_backup;
grant select on ledger.module to sekisho_reader;
grant insert on ledger.checkpoint to sekisho_app;
