package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EndpointTable {
    private final Sql sql;

    EndpointTable(Sql sql) {
        this.sql = sql;
    }

    List<Endpoint> all() {
        return sql.of(
                        """
                        select e.endpoint as id, e.name, e.place, e.inside, e.unit,
                               coalesce(u.name, '') as unit_name, e.valid_from, e.valid_to
                          from mynumber.endpoint_state e
                          left join lateral (
                                select name from organization.unit_state
                                 where unit = e.unit and closed_seq is null
                                 order by valid_from desc limit 1) u on true
                         where e.closed_seq is null
                         order by e.valid_to nulls first, not e.inside, e.name
                        """)
                .list(Endpoint.class);
    }

    UUID add() {
        return sql.into("mynumber.endpoint").add();
    }

    UUID addState(UUID endpoint, NewEndpoint wish, @Nullable LocalDate validTo) {
        return sql.into("mynumber.endpoint_state")
                .set("endpoint", endpoint)
                .set("name", wish.name().strip())
                .set("place", wish.place().strip())
                .set("inside", wish.inside())
                .set("unit", wish.unit())
                .set("valid_from", wish.validFrom())
                .set("valid_to", validTo)
                .add();
    }

    UUID close(UUID endpoint) {
        return sql.closing("mynumber.endpoint_state", "endpoint", endpoint).one(UUID.class);
    }
}
