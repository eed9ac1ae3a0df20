-- Takes the payloads of one subject out of the ledger when their time is over. The only way to do it
-- is an entry that says so: the entries, their order and what they committed to stay, and so does the
-- check of all of it.
--
-- entry: as for append, with an action that ends in .erased. It must hold every row that the taken
-- payloads hold, in the state that may still be known; a row without any payload would be taken for
-- damage.
create function ledger.erase(actor text, at bigint, entry jsonb) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog set timezone = 'UTC' as $$
declare
    own    bigint;
    size   bigint;
    module text := split_part(entry ->> 'action', '.', 1);
    left_over record;
begin
    if entry ->> 'action' !~ '\.erased$' then
        raise exception 'ledger: % is no erasure', entry ->> 'action';
    end if;
    perform pg_advisory_xact_lock(7345001);
    select coalesce(max(e.sequence) + 1, 0) into own from ledger.entry e;
    size := ledger.append(actor, at, jsonb_build_array(entry));
    delete from ledger.payload p
     using ledger.entry e
     where e.sequence = p.sequence
       and e.subject = entry ->> 'subject'
       and split_part(e.action, '.', 1) = module
       and e.sequence < own;
    select r.relation, r.id into left_over
      from ledger.row r
      join ledger.entry e on e.sequence = r.sequence
     where e.subject = entry ->> 'subject'
       and split_part(e.action, '.', 1) = module
       and e.sequence < own
     limit 1;
    if found then
        raise exception 'ledger: % in % would be left without a payload', left_over.id, left_over.relation;
    end if;
    return size;
end $$;

revoke all on function ledger.erase from public;
grant execute on function ledger.erase to sekisho_app;
