package jp.sekisho.organization;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// In the last drill at night at least `:people` of the net answered.
@Component
class ReachableAtNight implements Criterion {
    @Override
    public String name() {
        return "organization.reachable-at-night";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with net as (
            select id
              from organization.contact
             where recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        last as (
            select id
              from organization.drill
             where night
               and held_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)
             order by held_on desc, held_at desc, id
             limit 1),
        answered as (
            select count(*) as people
              from organization.drill_answer a
              join last l on l.id = a.drill
              join net n on n.id = a.contact
             where a.answered_at is not null)
        select 'contact-net:night' as object,
               'CONTACT_NET' as label,
               false as person,
               case when not exists (select from last) then 'NOT_STARTED'
                    when a.people < cast(:people as int) then 'SHORT'
                    else 'MET' end as standing,
               null::date as since,
               null::date as due
          from answered a
         where exists (select from net)
        """;
    }

    @Override
    public String remedy() {
        return "/contacts";
    }
}
