package jp.sekisho.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.calendar.Escalations.Told;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EscalationTable {
    private static final String TOLD =
            """
            select e.task, e.due, e.days, e.role, p.name as person_name, e.told_on
              from calendar.escalation e
              left join organization.person_state p
                on p.person = e.person and p.closed_seq is null
            """;
    private static final String ORDER = " order by e.told_on, e.days, p.kana, p.name";

    private final Sql sql;

    EscalationTable(Sql sql) {
        this.sql = sql;
    }

    /// One rung of one lateness, of an occurrence or a transfer task.
    record Rung(UUID late, LocalDate due, int days) {}

    Set<Rung> climbed() {
        return new HashSet<>(
                sql.of(
                                """
                                select distinct coalesce(e.occurrence, e.task) as late, e.due, e.days
                                  from calendar.escalation e
                                  left join calendar.occurrence_state s
                                    on s.occurrence = e.occurrence and s.closed_seq is null
                                  left join organization.transfer_task t
                                    on t.id = e.task and t.closed_seq is null
                                 where e.closed_seq is null
                                   and (s.standing <> 'DONE' or (t.id is not null and t.done_on is null))
                                """)
                        .list(Rung.class));
    }

    UUID add(Due late, int days, @Nullable Role role, @Nullable UUID person, LocalDate toldOn) {
        return sql.into("calendar.escalation")
                .set(late.ofTransfer() ? "task" : "occurrence", late.id())
                .set("due", late.due())
                .set("days", days)
                .set("role", role)
                .set("person", person)
                .set("told_on", toldOn)
                .add();
    }

    List<Told> of(UUID occurrence) {
        return sql.of(TOLD + " where e.occurrence = :occurrence and e.closed_seq is null" + ORDER)
                .bind("occurrence", occurrence)
                .list(Told.class);
    }

    private record OfTask(UUID task, Told told) {}

    /// Who was told of each transfer task that is open.
    Map<UUID, List<Told>> ofTasks() {
        return sql
                .of(
                        TOLD
                                + """
                                  join organization.transfer_task t
                                    on t.id = e.task and t.closed_seq is null and t.done_on is null
                                 where e.closed_seq is null
                                """
                                + ORDER)
                .list((row, number) -> {
                    var role = row.getString("role");
                    return new OfTask(
                            row.getObject("task", UUID.class),
                            new Told(
                                    row.getObject("due", LocalDate.class),
                                    row.getInt("days"),
                                    role == null ? null : Role.valueOf(role),
                                    row.getString("person_name"),
                                    row.getObject("told_on", LocalDate.class)));
                })
                .stream()
                .collect(groupingBy(OfTask::task, mapping(OfTask::told, toList())));
    }
}
