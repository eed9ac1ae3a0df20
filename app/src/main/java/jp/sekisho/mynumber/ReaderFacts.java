package jp.sekisho.mynumber;

/// What the criteria of readers have in common: readers of the places of the day, joined with the
/// roster of the day. A transfer is in it from its first day, without any import.
final class ReaderFacts {
    private static final String KNOWN =
            "recorded_seq <= :known and (closed_seq is null or closed_seq > :known)";
    private static final String TODAY =
            "valid_from <= :day and (valid_to is null or valid_to >= :day) and " + KNOWN;

    /// | table | |
    /// |---|---|
    /// | `office` | the division that may read, with all below it |
    /// | `member` | who stands in it; not those of contractors, nor those who only help out |
    /// | `gone` | who stood in it, and the last day |
    /// | `handler` | who is designated for 個人番号 |
    /// | `place`, `said` | places, and what exports say of them |
    /// | `reader` | who reads, or may be able to; programs that nobody signs in with are left out |
    /// | `payroll` | who can sign in to the payroll system, programs left out |
    static final String TABLES =
            """
            with recursive unit_now as (
                select unit, parent from organization.unit_state where {today}),
            office as (
                select unit from mynumber.office where {known}
                union
                select u.unit from unit_now u join office o on o.unit = u.parent),
            belonging as (
                select m.person, m.unit, m.post, m.kind, m.valid_from, m.valid_to
                  from organization.membership m
                 where {known}
                   and not exists (
                        select from organization.capacity c
                         where c.person = m.person and c.organ = m.organ
                           and c.unit is not distinct from m.unit
                           and c.valid_from = m.valid_from
                           and c.capacity = 'SUPPORT'
                           and c.recorded_seq <= :known
                           and (c.closed_seq is null or c.closed_seq > :known))),
            member as (
                select distinct b.person from belonging b join office o on o.unit = b.unit
                 where b.kind <> 'CONTRACTOR'
                   and b.valid_from <= :day and (b.valid_to is null or b.valid_to >= :day)),
            gone as (
                select b.person, max(b.valid_to) as left_on
                  from belonging b join office o on o.unit = b.unit
                 where b.valid_to < :day
                 group by b.person),
            standing as (
                select distinct person, post from organization.membership where {today}),
            handler as (
                select distinct s.person
                  from organization.appointment a
                  join standing s on s.person = a.person or s.post = a.post
                 where a.role = 'NUMBER_HANDLER'
                   and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                   and a.recorded_seq <= :known
                   and (a.closed_seq is null or a.closed_seq > :known)),
            place as (
                select place, name from mynumber.place_state where {today}),
            said as (
                select place, captured, listed,
                       missing ~ '(^|\\n)lacking\\.Accounts\\t' as hides
                  from mynumber.reading where {today}),
            named as (
                select s.account, a.sid, s.name, s.kind, s.person
                  from (select * from mynumber.account_state where {known}) s
                  join mynumber.account a on a.id = s.account),
            reader as (
                select r.id, r.place, r.account, r.verdict, r.valid_from, n.kind, n.person,
                       n.name,
                       coalesce(p.name, nullif(n.name, ''), n.sid) as label
                  from (select * from mynumber.reader where {today}) r
                  join place l on l.place = r.place
                  join named n on n.account = r.account
                  left join (select person, name from organization.person_state
                              where {known}) p on p.person = n.person
                 where n.kind <> 'SERVICE'),
            payroll as (
                select u.id, u.login, s.person,
                       coalesce(p.name, nullif(s.name, ''), u.login) as label
                  from (select * from mynumber.payroll_user_state where {known}) s
                  join mynumber.payroll_user u on u.id = s.payroll_user
                  left join (select person, name from organization.person_state
                              where {known}) p on p.person = s.person
                 where s.active and s.kind <> 'SERVICE')
            """
                    .replace("{today}", TODAY)
                    .replace("{known}", KNOWN);

    private ReaderFacts() {}

    /// One row for each place: whether everybody but these people is proved to be kept away.
    ///
    /// @param people `member` or `handler`
    static String places(String people) {
        return """
        select 'place:' || l.place as object,
               l.name as label,
               false as person,
               case when s.place is null then 'NOT_STARTED'
                    when not s.listed or s.hides or exists (
                         select from reader r
                          where r.place = l.place
                            and r.verdict in ('UNPROVED', 'UNRESOLVED')
                            and not coalesce(r.person in (select person from %s), false))
                    then 'STALE'
                    else 'MET' end as standing,
               null::date as since,
               null::date as due,
               'place:' || l.place as who
          from place l left join said s on s.place = l.place
        """
                .formatted(people);
    }

    /// One row for each reader of a place, short unless he is one of these people. `who` is the person,
    /// however many places he reads by however many accounts.
    ///
    /// @param verdict `NOW` or `GAIN`
    static String readers(String people, String verdict) {
        return """
        select 'reader:' || r.account || ':' || r.place as object,
               r.label,
               true as person,
               case when r.person in (select person from %1$s) then 'MET' else 'SHORT' end
                   as standing,
               case when r.person in (select person from %1$s) then null
                    else greatest(r.valid_from, g.left_on + 1) end as since,
               null::date as due,
               coalesce('person:' || r.person, 'account:' || r.account) as who
          from reader r left join gone g on g.person = r.person
         where r.verdict = '%2$s'
        """
                .formatted(people, verdict);
    }

    /// One row for each user of the payroll system, which holds 個人番号 as the folders do.
    ///
    /// @param people `member` or `handler`
    static String payroll(String people) {
        return """
        select 'payroll-user:' || r.id as object,
               r.label,
               true as person,
               case when r.person in (select person from %1$s) then 'MET' else 'SHORT' end
                   as standing,
               case when r.person in (select person from %1$s) then null
                    else g.left_on + 1 end as since,
               null::date as due,
               coalesce('person:' || r.person, 'payroll-user:' || r.id) as who
          from payroll r left join gone g on g.person = r.person
        """
                .formatted(people);
    }

    /// Places, and their readers held against the division that may read. Before it is chosen, nobody
    /// is judged.
    static String ofOffice(String verdict) {
        return TABLES
                + "select * from ("
                + places("member")
                + " union all "
                + readers("member", verdict)
                + (verdict.equals("NOW") ? " union all " + payroll("member") : "")
                + ") o where exists (select from office) union all select 'place:' || place, name,"
                + " false, 'NOT_STARTED', null, null, 'place:' || place from place where not exists"
                + " (select from office)";
    }
}
