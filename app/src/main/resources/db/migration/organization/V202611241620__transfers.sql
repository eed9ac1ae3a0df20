-- What has to be done for a transfer and stands in no other register.
create table organization.transfer_task (
    id      uuid primary key,
    person  uuid not null references organization.person,
    day     date not null,
    text    text not null check (text <> ''),
    owner   text not null check (owner <> ''),
    due     date not null,
    done_on date,
    recorded_seq bigint, closed_seq bigint
);
create index transfer_task_day on organization.transfer_task (day);
select ledger.keep('organization.transfer_task');
