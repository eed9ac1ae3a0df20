-- 証跡確認票: who was given which checkpoint, when and how. Only what somebody outside holds proves
-- anything against whoever has key and database.

create table ledger.handout (
    id        uuid primary key,
    size      bigint not null references ledger.checkpoint,
    root      text   not null check (root ~ '^[0-9a-f]{64}$'),
    given_to  text   not null check (given_to <> ''),
    means     text   not null check (means in ('PAPER', 'MAIL', 'FILE')),
    handed_on date   not null,
    recorded_seq bigint, closed_seq bigint
);

select ledger.keep('ledger.handout');
