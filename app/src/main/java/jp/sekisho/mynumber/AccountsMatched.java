package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Of every account that reads a place it is known whose it is: a person of the roster of the day, or,
/// with an explanation, nobody's. A shared account is nobody's only in words.
@Component
class AccountsMatched implements Criterion {
    @Override
    public String name() {
        return "mynumber.accounts-matched";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return ReaderFacts.TABLES
                + """
                select 'account:' || r.account as object,
                       r.label,
                       true as person,
                       case when r.kind = 'UNKNOWN' then 'SHORT'
                            when r.kind = 'PERSON'
                             and r.person not in (select person from standing) then 'SHORT'
                            else 'MET' end as standing,
                       min(r.valid_from) as since,
                       null::date as due
                  from reader r
                 where r.verdict in ('NOW', 'GAIN', 'UNRESOLVED')
                 group by r.account, r.label, r.kind, r.person
                """;
    }

    @Override
    public String remedy() {
        return "/readers/accounts";
    }
}
