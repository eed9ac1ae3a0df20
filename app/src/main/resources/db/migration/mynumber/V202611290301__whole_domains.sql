-- Whoever brings an export of a directory may say that a whole domain is in it.
alter table mynumber.draft add column whole boolean not null default false;

-- Whoever forgot to may bring the same file again and say so.
drop index mynumber.export_once;
create unique index export_once on mynumber.export (sha256, parts);
