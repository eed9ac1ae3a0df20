-- Roles of the My Number rules and of the rules of decision; who is away; the contact net.

alter table organization.appointment drop constraint appointment_role_check;
alter table organization.appointment add constraint appointment_role_check check (role in (
    'CISO', 'CHIEF', 'RESPONSIBLE', 'MANAGER', 'SYSTEM_MANAGER', 'SYSTEM_OPERATOR', 'AUDIT_CHIEF',
    'NUMBER_CHIEF', 'NUMBER_PROTECTOR', 'NUMBER_HANDLER', 'DECIDER'));

create table organization.absence (
    id        uuid primary key,
    person    uuid not null references organization.person,
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    recorded_seq bigint, closed_seq bigint
);
create index absence_person on organization.absence (person);

-- 緊急連絡網. Somebody outside the body has a name; somebody of it is a person.
create table organization.contact (
    id           uuid primary key,
    position     int  not null,
    person       uuid references organization.person,
    name         text not null check ((person is null) = (name <> '')),
    part         text not null,
    day_number   text not null check (day_number <> ''),
    night_number text not null,
    recorded_seq bigint, closed_seq bigint
);

create table organization.drill (
    id      uuid primary key,
    held_on date not null,
    held_at time not null,
    night   boolean not null,
    recorded_seq bigint, closed_seq bigint
);
create table organization.drill_answer (
    id          uuid primary key,
    drill       uuid not null references organization.drill,
    contact     uuid not null references organization.contact,
    answered_at time,
    recorded_seq bigint, closed_seq bigint
);
create index drill_answer_drill on organization.drill_answer (drill);

select ledger.keep('organization.absence');
select ledger.keep('organization.contact');
select ledger.keep('organization.drill');
select ledger.keep('organization.drill_answer');
