-- What a transfer asks for escalates as duties do. Somebody who is named is told in no role.
alter table calendar.escalation add column task uuid references organization.transfer_task;
alter table calendar.escalation alter column occurrence drop not null;
alter table calendar.escalation alter column role drop not null;
alter table calendar.escalation add constraint escalation_of_one check (num_nonnulls(occurrence, task) = 1);
drop index calendar.escalation_once;
create unique index escalation_once on calendar.escalation (occurrence, task, due, days, person)
    nulls not distinct where closed_seq is null;
grant insert (task) on calendar.escalation to sekisho_app;
