-- Exports of a directory (ldifde, csvde) do not say when they were made; whoever brings one does.
alter table mynumber.draft add column made timestamptz;
