package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.calendar.Occurrence.Standing;
import jp.sekisho.calendar.Occurrence.Step;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OccurrenceTable {
    private static final String OCCURRENCES =
            """
            select o.id, o.duty, d.title, d.why, d.role, d.unit, u.name as unit_name, d.evidence,
                   o.fiscal_year, s.plan_year, o.period as period_text, o.first_due, s.due,
                   s.standing, s.done_on, p.name as person_name, s.note, s.document_number
              from calendar.occurrence o
              join calendar.occurrence_state s on s.occurrence = o.id and s.closed_seq is null
              join calendar.duty_state d on d.duty = o.duty and d.closed_seq is null
              left join organization.unit_state u on u.unit = d.unit and u.closed_seq is null
              left join organization.person_state p on p.person = s.person and p.closed_seq is null
             where o.closed_seq is null
            """;
    private static final String ORDER = " order by s.due, d.title, o.period, o.id";

    private final Sql sql;

    OccurrenceTable(Sql sql) {
        this.sql = sql;
    }

    List<Occurrence> open() {
        return sql.of(OCCURRENCES + " and s.standing <> 'DONE'" + ORDER).list(Occurrence.class);
    }

    List<Occurrence> ofPlan(FiscalYear year) {
        return sql.of(OCCURRENCES + " and :year between o.fiscal_year and s.plan_year" + ORDER)
                .bind("year", year.year())
                .list(Occurrence.class);
    }

    List<Occurrence> ofDuty(UUID duty) {
        return sql.of(OCCURRENCES + " and o.duty = :duty" + ORDER)
                .bind("duty", duty)
                .list(Occurrence.class);
    }

    List<Occurrence> ofSource(String kind, UUID id) {
        return sql.of(OCCURRENCES + " and d.source_kind = :kind and d.source_id = :id" + ORDER)
                .bind("kind", kind)
                .bind("id", id)
                .list(Occurrence.class);
    }

    Optional<Occurrence> one(UUID occurrence) {
        return sql.of(OCCURRENCES + " and o.id = :occurrence")
                .bind("occurrence", occurrence)
                .optional(Occurrence.class);
    }

    List<Step> steps(UUID occurrence) {
        return sql.of(
                        """
                        select s.standing, s.plan_year, s.due, s.done_on, s.note, s.document_number,
                               s.changed_on, p.name as changed_by
                          from calendar.occurrence_state s
                          left join organization.person_state p
                            on p.person = s.changed_by and p.closed_seq is null
                         where s.occurrence = :occurrence
                         order by s.recorded_seq
                        """)
                .bind("occurrence", occurrence)
                .list(Step.class);
    }

    Set<String> periods(UUID duty) {
        return new HashSet<>(
                sql.of(
                                """
                                select period from calendar.occurrence
                                 where duty = :duty and closed_seq is null
                                """)
                        .bind("duty", duty)
                        .list(String.class));
    }

    UUID add(UUID duty, FiscalYear year, Recurrence.Due due) {
        return sql.into("calendar.occurrence")
                .set("duty", duty)
                .set("fiscal_year", year.year())
                .set("period", due.period().text())
                .set("first_due", due.day())
                .add();
    }

    /// What an occurrence becomes.
    record State(
            Standing standing,
            int planYear,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable UUID person,
            String note,
            String documentNumber) {
        static State planned(FiscalYear year, LocalDate due) {
            return new State(Standing.PLANNED, year.year(), due, null, null, "", "");
        }
    }

    UUID addState(UUID occurrence, State state, LocalDate today, @Nullable UUID acting) {
        return sql.into("calendar.occurrence_state")
                .set("occurrence", occurrence)
                .set("standing", state.standing())
                .set("plan_year", state.planYear())
                .set("due", state.due())
                .set("done_on", state.doneOn())
                .set("person", state.person())
                .set("note", state.note().strip())
                .set("document_number", state.documentNumber().strip())
                .set("changed_on", today)
                .set("changed_by", acting)
                .add();
    }

    UUID closeState(UUID occurrence) {
        return sql.closing("calendar.occurrence_state", "occurrence", occurrence).one(UUID.class);
    }

    UUID close(UUID occurrence) {
        return sql.closing("calendar.occurrence", "id", occurrence).one(UUID.class);
    }

    Set<UUID> signed(UUID occurrence) {
        return new HashSet<>(
                sql.of(
                                """
                                select person from calendar.signature
                                 where occurrence = :occurrence and closed_seq is null
                                """)
                        .bind("occurrence", occurrence)
                        .list(UUID.class));
    }

    UUID addSignature(UUID occurrence, UUID person, LocalDate signedOn, String listNumber) {
        return sql.into("calendar.signature")
                .set("occurrence", occurrence)
                .set("person", person)
                .set("signed_on", signedOn)
                .set("list_number", listNumber.strip())
                .add();
    }
}
