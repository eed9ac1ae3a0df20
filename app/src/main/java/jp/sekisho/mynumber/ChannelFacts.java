package jp.sekisho.mynumber;

/// What the criterion and the page of channels have in common: every channel of every computer of the
/// day, with the newest evidence, and how that stands.
final class ChannelFacts {
    private static final String KNOWN =
            "recorded_seq <= :known and (closed_seq is null or closed_seq > :known)";
    private static final String TODAY =
            "valid_from <= :day and (valid_to is null or valid_to >= :day) and " + KNOWN;

    /// | table | |
    /// |---|---|
    /// | `evidence` | of each computer and channel the newest that tells something, or else the newest |
    /// | `allowed` | serial numbers that are let through, while their owner is on the roster |
    /// | `cell` | a computer and a channel: evidence, whether a delivery needs it, and `standing` |
    ///
    /// What is open and needed by no delivery is short, however old that is; what is closed must be
    /// seen again every `:days` days.
    static final String TABLES =
            """
            with endpoint as (
                select endpoint, name, inside from mynumber.endpoint_state where {today}),
            latest as (
                select distinct on (lower(machine), channel, by_hand)
                       lower(machine) as machine, channel, by_hand, state, why, detail, serials,
                       captured, seen_on
                  from mynumber.channel
                 where taken_on <= :day and {known}
                 order by lower(machine), channel, by_hand, captured desc, recorded_seq desc),
            evidence as (
                select distinct on (machine, channel) * from latest
                 order by machine, channel, state = 'UNKNOWN', captured desc),
            allowed as (
                select serial from mynumber.device
                 where {today}
                   and owner in (select person from organization.membership where {today})),
            delivery as (
                select channel, endpoint from mynumber.delivery where {today}),
            way (channel, number, word) as (
                values ('DISK', 1, 'USBメモリ等'), ('PHONE', 2, 'スマートフォン'), ('OPTICAL', 3, '光学媒体'),
                       ('SD', 4, 'SDカード'), ('BLUETOOTH', 5, 'Bluetooth'), ('PRINT', 6, '印刷'),
                       ('NETWORK', 7, 'ウェブ・メール'), ('SCREEN', 8, '画面転送')),
            grid as (
                select e.endpoint, e.name, e.inside, w.channel, w.number, w.word, v.machine,
                       v.state, v.why, v.detail, v.serials, v.captured, v.seen_on, v.by_hand,
                       exists (select from delivery d
                                where d.channel = w.channel
                                  and (d.endpoint is null or d.endpoint = e.endpoint)) as needed,
                       exists (select from unnest(string_to_array(nullif(v.serials, ''), E'\\n')) s
                                where s not in (select serial from allowed)) as unknown_device
                  from endpoint e
                 cross join way w
                  left join evidence v on v.machine = lower(e.name) and v.channel = w.channel),
            cell as (
                select g.*,
                       case when state = 'OPEN' and not needed then 'SHORT'
                            when unknown_device then 'SHORT'
                            when machine is null
                             and not exists (select from evidence o where o.machine = lower(g.name))
                            then 'NOT_STARTED'
                            when machine is null or state = 'UNKNOWN'
                              or seen_on + cast(:days as int) < :day then 'STALE'
                            else 'MET' end as standing
                  from grid g)
            """
                    .replace("{today}", TODAY)
                    .replace("{known}", KNOWN);

    private ChannelFacts() {}
}
