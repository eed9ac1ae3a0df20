package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class DutyTable {
    private static final String DUTIES =
            """
            select d.duty as id, d.title, d.why, d.role, d.unit, u.name as unit_name, d.repeats,
                   d.proposal, d.evidence, d.valid_from, d.valid_to
              from calendar.duty_state d
              left join organization.unit_state u on u.unit = d.unit and u.closed_seq is null
             where d.closed_seq is null
            """;

    private final Sql sql;

    DutyTable(Sql sql) {
        this.sql = sql;
    }

    /// Until the transaction ends nobody else draws or escalates, so that nothing is made twice.
    void alone() {
        sql.of("select 1 from (select pg_advisory_xact_lock(hashtext('calendar.plan'))) l")
                .one(Integer.class);
    }

    List<Duty> all() {
        return sql.of(DUTIES + " order by d.valid_from, d.title, d.duty").list(Duty.class);
    }

    /// Those with a day in the year.
    List<Duty> lasting(FiscalYear year) {
        return sql.of(
                        DUTIES
                                + """
                                   and d.valid_from <= :last
                                   and (d.valid_to is null or d.valid_to >= :first)
                                 order by d.valid_from, d.duty
                                """)
                .bind("first", year.first())
                .bind("last", year.last())
                .list(Duty.class);
    }

    Optional<Duty> duty(UUID duty) {
        return sql.of(DUTIES + " and d.duty = :duty").bind("duty", duty).optional(Duty.class);
    }

    UUID add() {
        return sql.into("calendar.duty").add();
    }

    UUID addState(UUID duty, NewDuty wish) {
        var source = wish.source();
        return sql.into("calendar.duty_state")
                .set("duty", duty)
                .set("title", wish.title().strip())
                .set("why", wish.why().strip())
                .set("role", wish.role())
                .set("unit", wish.unit())
                .set("repeats", wish.recurrence().text())
                .set("source_kind", source == null ? "" : source.kind())
                .set("source_id", source == null ? null : source.id())
                .set("proposal", wish.proposal())
                .set("evidence", wish.evidence())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .add();
    }

    List<UUID> end(UUID duty, LocalDate lastDay) {
        var id = UUID.randomUUID();
        return sql.of(
                        """
                        with closed as (
                            update calendar.duty_state set closed_seq = -1
                             where duty = :duty and closed_seq is null
                            returning id, duty, title, why, role, unit, repeats, source_kind,
                                      source_id, proposal, evidence, valid_from),
                        added as (
                            insert into calendar.duty_state
                                   (id, duty, title, why, role, unit, repeats, source_kind,
                                    source_id, proposal, evidence, valid_from, valid_to)
                            select :id, duty, title, why, role, unit, repeats, source_kind,
                                   source_id, proposal, evidence, valid_from, :last
                              from closed
                            returning id)
                        select id from closed union all select id from added
                        """)
                .bind("duty", duty)
                .bind("id", id)
                .bind("last", lastDay)
                .list(UUID.class);
    }

    /// What it belongs to in another module.
    Optional<NewDuty.Source> source(UUID duty) {
        return sql.of(
                        """
                        select source_kind as kind, source_id as id
                          from calendar.duty_state
                         where duty = :duty and closed_seq is null and source_id is not null
                        """)
                .bind("duty", duty)
                .optional(NewDuty.Source.class);
    }
}
