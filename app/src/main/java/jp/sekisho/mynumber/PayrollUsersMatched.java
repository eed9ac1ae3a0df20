package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Everybody who can sign in to the payroll system is a person on the roster of the day, or explained.
@Component
class PayrollUsersMatched implements Criterion {
    @Override
    public String name() {
        return "mynumber.payroll-users-matched";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return """
        select 'payroll-user:' || s.payroll_user as object,
               coalesce(nullif(s.name, ''), u.login) as label,
               true as person,
               case when s.kind = 'UNKNOWN' then 'SHORT'
                    when s.person is not null and not exists (
                         select from organization.membership m
                          where m.person = s.person
                            and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                            and m.recorded_seq <= :known
                            and (m.closed_seq is null or m.closed_seq > :known)) then 'SHORT'
                    else 'MET' end as standing,
               (select max(m.valid_to) + 1 from organization.membership m
                 where m.person = s.person and m.valid_to < :day
                   and m.recorded_seq <= :known
                   and (m.closed_seq is null or m.closed_seq > :known)) as since,
               null::date as due
          from mynumber.payroll_user_state s
          join mynumber.payroll_user u on u.id = s.payroll_user
         where s.active
           and s.recorded_seq <= :known
           and (s.closed_seq is null or s.closed_seq > :known)
        """;
    }

    @Override
    public String remedy() {
        return "/payroll-users";
    }
}
