package jp.sekisho.access;

import java.util.Collection;
import java.util.UUID;
import jp.sekisho.organization.PeopleInUse;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

@Component
class PeopleWithAccount implements PeopleInUse {
    private final Sql sql;

    PeopleWithAccount(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Collection<UUID> used(Collection<UUID> people) {
        return sql.of("select person from access.account where person = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .list(UUID.class);
    }
}
