-- Organisations outside the body that people come from: 構成市町, 委託事業者.
create table organization.partner (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
create table organization.partner_state (
    id         uuid primary key,
    partner    uuid not null references organization.partner,
    name       text not null check (name <> ''),
    kind       text not null check (kind in ('MUNICIPALITY', 'CONTRACTOR', 'OTHER')),
    recorded_seq bigint, closed_seq bigint
);
create unique index partner_current on organization.partner_state (partner) where closed_seq is null;

-- What the roster says of a person beside name and places. lead: 責任者 of a contractor's people.
create table organization.person_detail (
    id        uuid primary key,
    person    uuid not null references organization.person,
    partner   uuid references organization.partner,
    lead      boolean not null,
    hired_on  date,
    terminal  boolean,
    mail      boolean,
    recorded_seq bigint, closed_seq bigint
);
create unique index person_detail_current on organization.person_detail (person) where closed_seq is null;
create index person_detail_partner on organization.person_detail (partner);

-- A place beside the main one: 兼務, 併任, 応援. It goes with the membership of the same person, place
-- and beginning, so that ending a membership, which writes it anew, does not lose it.
create table organization.capacity (
    id         uuid primary key,
    person     uuid not null references organization.person,
    organ      uuid not null references organization.organ,
    unit       uuid references organization.unit,
    valid_from date not null,
    capacity   text not null check (capacity in ('CONCURRENT', 'JOINT', 'SUPPORT')),
    recorded_seq bigint, closed_seq bigint
);
create unique index capacity_current
    on organization.capacity (person, organ, coalesce(unit, organ), valid_from) where closed_seq is null;

-- One row for each roster taken in; its sequence is that of every row the roster brought or closed.
create table organization.roster (
    id        uuid primary key,
    taken     uuid not null,
    day       date not null,
    recorded_seq bigint, closed_seq bigint
);
create unique index roster_taken on organization.roster (taken);

create index person_state_recorded on organization.person_state (recorded_seq);
create index person_state_closed on organization.person_state (closed_seq);
create index membership_recorded on organization.membership (recorded_seq);
create index membership_closed on organization.membership (closed_seq);

select ledger.keep('organization.partner');
select ledger.keep('organization.partner_state');
select ledger.keep('organization.person_detail');
select ledger.keep('organization.capacity');
select ledger.keep('organization.roster');
