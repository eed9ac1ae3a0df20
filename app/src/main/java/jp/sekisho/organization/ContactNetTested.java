package jp.sekisho.organization;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// The contact net was tried within the last `:days` days.
@Component
class ContactNetTested implements Criterion {
    @Override
    public String name() {
        return "organization.contact-net-tested";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with net as (
            select count(*) as size
              from organization.contact
             where recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        last as (
            select max(held_on) as held_on
              from organization.drill
             where held_on <= :day
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known))
        select 'contact-net:body' as object,
               'CONTACT_NET' as label,
               false as person,
               case when l.held_on is null then 'NOT_STARTED'
                    when l.held_on + cast(:days as int) < :day then 'SHORT'
                    else 'MET' end as standing,
               case when l.held_on + cast(:days as int) < :day
                    then l.held_on + cast(:days as int) + 1 end as since,
               l.held_on + cast(:days as int) as due
          from net n
         cross join last l
         where n.size > 0
        """;
    }

    @Override
    public String remedy() {
        return "/contacts";
    }
}
