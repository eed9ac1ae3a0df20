-- By which ways data can leave the computers of the マイナンバー利用事務系: the computers, what exports
-- say of each way, devices that are let through, and deliveries that must go out.

create table mynumber.endpoint (
    id uuid primary key,
    recorded_seq bigint, closed_seq bigint
);
-- inside: whether it belongs to the zone, so that it is judged.
create table mynumber.endpoint_state (
    id         uuid primary key,
    endpoint   uuid not null references mynumber.endpoint,
    name       text not null check (name <> ''),
    place      text not null check (place <> ''),
    inside     boolean not null,
    unit       uuid not null references organization.unit,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create unique index endpoint_current on mynumber.endpoint_state (endpoint) where closed_seq is null;

-- What one export says of one way of one computer. Rows are only added; the newest counts, and what
-- somebody saw himself (by_hand) where the settings tell nothing.
create table mynumber.channel (
    id       uuid primary key,
    export   uuid not null references mynumber.export,
    machine  text not null check (machine <> ''),
    channel  text not null check (channel in
        ('DISK', 'PHONE', 'OPTICAL', 'SD', 'BLUETOOTH', 'PRINT', 'NETWORK', 'SCREEN')),
    by_hand  boolean not null,
    state    text not null check (state in ('BLOCKED', 'OPEN', 'UNKNOWN')),
    why      text not null check (why <> ''),
    detail   text not null,
    serials  text not null,
    captured timestamptz not null,
    seen_on  date not null,
    taken_on date not null,
    recorded_seq bigint, closed_seq bigint
);
create index channel_newest on mynumber.channel (lower(machine), channel, by_hand, captured desc);

create table mynumber.device (
    id         uuid primary key,
    serial     text not null check (serial <> ''),
    name       text not null check (name <> ''),
    owner      uuid not null references organization.person,
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);
create index device_serial on mynumber.device (serial);

-- endpoint: null for all of them.
create table mynumber.delivery (
    id         uuid primary key,
    recipient  text not null check (recipient <> ''),
    channel    text not null,
    endpoint   uuid references mynumber.endpoint,
    basis      text not null check (basis <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    recorded_seq bigint, closed_seq bigint
);

select ledger.keep('mynumber.endpoint');
select ledger.keep('mynumber.endpoint_state');
select ledger.keep('mynumber.channel');
select ledger.keep('mynumber.device');
select ledger.keep('mynumber.delivery');
