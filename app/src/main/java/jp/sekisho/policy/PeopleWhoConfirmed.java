package jp.sekisho.policy;

import java.util.Collection;
import java.util.UUID;
import jp.sekisho.organization.PeopleInUse;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

@Component
class PeopleWhoConfirmed implements PeopleInUse {
    private final Sql sql;

    PeopleWhoConfirmed(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Collection<UUID> used(Collection<UUID> people) {
        return sql.of("select distinct person from policy.confirmation where person = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .list(UUID.class);
    }
}
