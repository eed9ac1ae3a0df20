package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class PackTable {
    static final String PLAN = "handover.pack_plan";
    static final String PRINT = "handover.pack_print";
    static final String CHANGE = "handover.pack_change";

    private final Sql sql;

    PackTable(Sql sql) {
        this.sql = sql;
    }

    record Change(LocalDate since, String fingerprint) {}

    Optional<PackPlan> plan() {
        return sql.of(
                        "select plan, isolation, places from handover.pack_plan where closed_seq is null")
                .optional(PackPlan.class);
    }

    /// @return the rows that were closed and brought
    List<UUID> replace(PackPlan plan) {
        var ids = new ArrayList<>(close(PLAN));
        ids.add(
                sql.into(PLAN)
                        .set("plan", plan.plan())
                        .set("isolation", plan.isolation())
                        .set("places", plan.places())
                        .add());
        return ids;
    }

    /// The newest first.
    List<PackPrint> prints(int limit) {
        return sql.of(
                        """
                        select p.fingerprint, p.printed_on, s.name, p.posted
                          from handover.pack_print p
                          join organization.person_state s
                            on s.person = p.person and s.closed_seq is null
                         where p.closed_seq is null
                         order by p.recorded_seq desc
                         limit :limit
                        """)
                .bind("limit", limit)
                .list(PackPrint.class);
    }

    UUID add(String fingerprint, LocalDate on, UUID person, String posted) {
        return sql.into(PRINT)
                .set("fingerprint", fingerprint)
                .set("printed_on", on)
                .set("person", person)
                .set("posted", posted)
                .add();
    }

    Optional<Change> change() {
        return sql.of(
                        "select since, fingerprint from handover.pack_change where closed_seq is null")
                .optional(Change.class);
    }

    List<UUID> closeChange() {
        return close(CHANGE);
    }

    UUID addChange(LocalDate since, String fingerprint) {
        return sql.into(CHANGE).set("since", since).set("fingerprint", fingerprint).add();
    }

    private List<UUID> close(String table) {
        return sql.of(
                        "update "
                                + table
                                + " set closed_seq = -1 where closed_seq is null returning id")
                .list(UUID.class);
    }
}
