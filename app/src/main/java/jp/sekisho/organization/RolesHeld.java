package jp.sekisho.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Every role is held by somebody in office: a person who stands in an organ that day, or the holder
/// of the post to which the role belongs. Before the first appointment there is nothing to judge.
@Component
class RolesHeld implements Criterion {
    private static final String ROLES =
            Arrays.stream(Role.values())
                    .filter(role -> role.rules() == Role.Rules.SECURITY)
                    .map(role -> "('" + role.name() + "')")
                    .collect(Collectors.joining(", "));

    @Override
    public String name() {
        return "organization.roles-held";
    }

    @Override
    public Set<String> reads() {
        return Set.of("organization");
    }

    @Override
    public String objects() {
        return """
        with appointed as (
            select role, person, post
              from organization.appointment
             where rank = 0
               and valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        member as (
            select person, post
              from organization.membership
             where valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and recorded_seq <= :known
               and (closed_seq is null or closed_seq > :known)),
        held as (
            select a.role
              from appointed a
             where exists (select from member m where m.person = a.person or m.post = a.post))
        select 'role:' || r.role as object,
               r.role as label,
               false as person,
               case when h.role is null then 'SHORT' else 'MET' end as standing,
               null::date as since,
               null::date as due
          from (values %s) as r (role)
          left join (select distinct role from held) h on h.role = r.role
         where exists (select from organization.appointment
                        where recorded_seq <= :known
                          and (closed_seq is null or closed_seq > :known))
        """
                .formatted(ROLES);
    }

    @Override
    public String remedy() {
        return "/roles";
    }
}
