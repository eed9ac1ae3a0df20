-- The hashes above the leaves, as the public tiles show them (C2SP tlog-tiles): the hash of level L at
-- position N is the root over the 256 hashes below it. Leaf hashes stand in ledger.entry. A hash comes
-- with the last entry of its tile, in the same transaction, so that no checkpoint ever waits for one.

create table ledger.node (
    level    smallint not null check (level between 1 and 7),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (length(hash) = 32),
    primary key (level, position)
);

-- RFC 9162 §2.1.1 over a number of hashes that is a power of two.
create function ledger.tile_root(hashes bytea[]) returns bytea
    language plpgsql immutable set search_path = pg_catalog as $$
begin
    while cardinality(hashes) > 1 loop
        hashes := array(
            select sha256('\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i])
              from generate_series(1, cardinality(hashes) / 2) i
             order by i);
    end loop;
    return hashes[1];
end $$;

-- Adds the hashes of all tiles that are full with this entry. A tile with a gap gets none: damage must
-- not keep the program from recording what is done.
create function ledger.close_tiles(last bigint) returns void
    language plpgsql set search_path = pg_catalog as $$
declare
    tile   bigint := last / 256;
    height int := 1;
    hashes bytea[];
begin
    loop
        if height = 1 then
            hashes := array(select e.hash from ledger.entry e
                             where e.sequence between tile * 256 and tile * 256 + 255
                             order by e.sequence);
        else
            hashes := array(select n.hash from ledger.node n
                             where n.level = height - 1
                               and n.position between tile * 256 and tile * 256 + 255
                             order by n.position);
        end if;
        exit when cardinality(hashes) <> 256;
        insert into ledger.node (level, position, hash)
        values (height, tile, ledger.tile_root(hashes))
        on conflict do nothing;
        exit when tile % 256 <> 255;
        tile := tile / 256;
        height := height + 1;
    end loop;
end $$;

create function ledger.entry_added() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform ledger.close_tiles(new.sequence);
    return null;
end $$;

create trigger tile_full after insert on ledger.entry
    for each row when (new.sequence % 256 = 255) execute function ledger.entry_added();

select ledger.close_tiles(last)
  from (select sequence as last from ledger.entry where sequence % 256 = 255 order by sequence) full_tiles;

revoke all on function ledger.tile_root, ledger.close_tiles, ledger.entry_added from public;
grant select on ledger.node to sekisho_app, sekisho_backup;
