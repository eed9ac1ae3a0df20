-- Who may sign in to the payroll system (人事給与システム), as its own list says, and whose each of those
-- accounts is.

create table mynumber.payroll_user (
    id    uuid primary key,
    login text not null unique check (login <> ''),
    recorded_seq bigint, closed_seq bigint
);
-- taken: the import that said so, or that was in force when somebody explained it.
create table mynumber.payroll_user_state (
    id           uuid primary key,
    payroll_user uuid not null references mynumber.payroll_user,
    name         text not null,
    number       text not null,
    place        text not null,
    active       boolean not null,
    kind         text not null check (kind in
        ('UNKNOWN', 'PERSON', 'ADMINISTRATOR', 'SERVICE', 'SHARED')),
    person       uuid references organization.person,
    explanation  text not null,
    explained_on date,
    taken        uuid not null,
    recorded_seq bigint, closed_seq bigint,
    check (kind <> 'PERSON' or person is not null),
    check (kind in ('UNKNOWN', 'PERSON') or explanation <> '')
);
create unique index payroll_user_current on mynumber.payroll_user_state (payroll_user)
    where closed_seq is null;

select ledger.keep('mynumber.payroll_user');
select ledger.keep('mynumber.payroll_user_state');
