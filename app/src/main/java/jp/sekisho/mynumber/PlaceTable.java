package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PlaceTable {
    private final Sql sql;

    PlaceTable(Sql sql) {
        this.sql = sql;
    }

    List<Place> all() {
        return sql.of(
                        """
                        select p.place as id, p.name, p.server, p.path, p.unit,
                               coalesce(u.name, '') as unit_name, p.purpose, p.valid_from, p.valid_to
                          from mynumber.place_state p
                          left join lateral (
                                select name from organization.unit_state
                                 where unit = p.unit and closed_seq is null
                                 order by valid_from desc limit 1) u on true
                         where p.closed_seq is null
                         order by p.valid_to nulls first, p.server, p.path
                        """)
                .list(Place.class);
    }

    UUID add() {
        return sql.into("mynumber.place").add();
    }

    UUID addState(UUID place, NewPlace wish, @Nullable LocalDate validTo) {
        return sql.into("mynumber.place_state")
                .set("place", place)
                .set("name", wish.name().strip())
                .set("server", wish.server().strip())
                .set("path", wish.path().strip())
                .set("unit", wish.unit())
                .set("purpose", wish.purpose().strip())
                .set("valid_from", wish.validFrom())
                .set("valid_to", validTo)
                .add();
    }

    UUID close(UUID place) {
        return sql.closing("mynumber.place_state", "place", place).one(UUID.class);
    }

    Optional<UUID> office() {
        return sql.of("select unit from mynumber.office where closed_seq is null")
                .optional(UUID.class);
    }

    List<UUID> closeOffice() {
        return sql.of(
                        """
                        update mynumber.office set closed_seq = -1
                         where closed_seq is null returning id
                        """)
                .list(UUID.class);
    }

    UUID addOffice(UUID unit) {
        return sql.into("mynumber.office").set("unit", unit).add();
    }
}
