-- A backup is whole or none: its role reads every table there is and every one that comes.

alter default privileges grant usage on schemas to sekisho_backup;
alter default privileges grant select on tables to sekisho_backup;
alter default privileges grant select on sequences to sekisho_backup;

do $$
declare
    name text;
begin
    for name in select nspname from pg_namespace
                 where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') loop
        execute format('grant usage on schema %I to sekisho_backup', name);
        execute format('grant select on all tables in schema %I to sekisho_backup', name);
        execute format('grant select on all sequences in schema %I to sekisho_backup', name);
    end loop;
end $$;
