package jp.sekisho.access;

import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may do what today, and why.
@Component
public class HeldRights {
    private final Sql sql;
    private final Dates dates;

    HeldRights(Sql sql, Dates dates) {
        this.sql = sql;
        this.dates = dates;
    }

    /// @param account only of this one; null for all
    public List<HeldRight> today(@Nullable UUID account) {
        return sql.of(
                        """
                        select h.account, p.name, h.entitled_as as "right", h.valid_from, h.valid_to,
                               e.reason, r.role, r.instrument, r.document_number, r.decided_on
                          from access.held_right h
                          join access.account a on a.id = h.account
                          join access.account_state s
                            on s.account = a.id and s.closed_seq is null and not s.stopped
                          join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                          left join access.entitlement e on e.id = h.entitlement
                          left join organization.appointment r on r.id = h.appointment
                         where h.valid_from <= :day
                           and (h.valid_to is null or h.valid_to >= :day)
                           and (:account::uuid is null or h.account = :account)
                           and access.stands(a.person, :day)
                         order by s.sign_in_name, h.entitled_as, h.valid_from, r.role
                        """)
                .bind("day", dates.today())
                .bind("account", account)
                .list(HeldRight.class);
    }
}
