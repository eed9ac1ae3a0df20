-- A new row gets its number from its entry, which is a change of the row and is checked as such; so
-- what came before needs no look at the table again, only an entry of this transaction.

create or replace function ledger.must_be_entered() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' as $$
declare
    noted   record;
    present jsonb;
    name    text := tg_table_schema || '.' || tg_table_name;
    row_id  uuid := case tg_op when 'DELETE' then old.id else new.id end;
begin
    select r.transaction, r.digest, k.hidden into noted
      from ledger.row r join ledger.kept k on k.relation = r.relation
     where r.relation = name and r.id = row_id;
    if noted.transaction is distinct from pg_current_xact_id() then
        raise exception 'ledger: % of % in % has no entry', lower(tg_op), row_id, name
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'INSERT' and new.recorded_seq is null then
        return null;
    end if;
    if tg_op <> 'DELETE'
            and noted.digest = ledger.digest(ledger.state(to_jsonb(new), noted.hidden)) then
        return null;
    end if;
    execute format('select ledger.state(to_jsonb(t), $1) from %s t where id = $2', name)
        into present using noted.hidden, row_id;
    if present is null or noted.digest <> ledger.digest(present) then
        raise exception 'ledger: % in % is not what its entry says', row_id, name
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
