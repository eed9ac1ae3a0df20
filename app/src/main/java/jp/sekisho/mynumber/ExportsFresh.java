package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// What is said of a place rests on exports of the last `:days` days, and nothing is missing in them; so
/// does the list of the payroll system's users, where one was ever taken in.
@Component
class ExportsFresh implements Criterion {
    @Override
    public String name() {
        return "mynumber.exports-fresh";
    }

    @Override
    public Set<String> reads() {
        return Set.of("imports", "mynumber", "organization");
    }

    @Override
    public String objects() {
        return ReaderFacts.TABLES
                + """
                select 'place:' || l.place as object,
                       l.name as label,
                       false as person,
                       case when s.place is null then 'NOT_STARTED'
                            when s.captured + cast(:days as int) < :day or not s.listed or s.hides
                              or exists (select from reader r
                                          where r.place = l.place
                                            and r.verdict in ('UNPROVED', 'UNRESOLVED'))
                            then 'STALE'
                            else 'MET' end as standing,
                       case when s.captured + cast(:days as int) < :day
                            then s.captured + cast(:days as int) + 1 end as since,
                       null::date as due
                  from place l left join said s on s.place = l.place
                union all
                select 'payroll:list', 'PAYROLL', false,
                       case when p.newest + cast(:days as int) < :day then 'STALE' else 'MET' end,
                       case when p.newest + cast(:days as int) < :day
                            then p.newest + cast(:days as int) + 1 end,
                       null::date
                  from (select max(t.day) as newest
                          from imports.taken t
                         where t.register = 'payroll'
                           and t.day <= :day
                           and t.recorded_seq <= :known
                           and (t.closed_seq is null or t.closed_seq > :known)) p
                 where p.newest is not null
                   and exists (select from place)
                """;
    }

    @Override
    public String remedy() {
        return "/readers/import";
    }
}
