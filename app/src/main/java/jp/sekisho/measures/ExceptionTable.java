package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ExceptionTable {
    private static final String ALL =
            """
            select e.id, e.rule, s.number as rule_number, s.title as rule_title, e.object, e.label,
                   e.person, e.reason, e.instead, e.decided_on, e.document_number, e.emergency,
                   e.valid_from, e.valid_to
              from measures.exception e
              join measures.rule_state s on s.rule = e.rule and s.closed_seq is null
             where e.closed_seq is null
            """;

    private final Sql sql;
    private final SampleTable samples;

    ExceptionTable(Sql sql, SampleTable samples) {
        this.sql = sql;
        this.samples = samples;
    }

    private record Row(UUID rule, String object, LocalDate validTo) {}

    Covered covered(LocalDate day, long known) {
        var objects = new HashMap<UUID, Map<String, LocalDate>>();
        sql.of(
                        """
                        select rule, object, valid_to
                          from measures.exception
                         where :day between valid_from and valid_to
                           and recorded_seq <= :known
                           and (closed_seq is null or closed_seq > :known)
                        """)
                .bind("day", day)
                .bind("known", known)
                .list(Row.class)
                .forEach(row ->
                        objects.computeIfAbsent(row.rule(), first -> new HashMap<>())
                                .merge(
                                        row.object(),
                                        row.validTo(),
                                        (one, other) -> one.isAfter(other) ? one : other));
        var scope =
                sql.of(
                                """
                                select rule
                                  from measures.out_of_scope
                                 where decided_on <= :day
                                   and recorded_seq <= :known
                                   and (closed_seq is null or closed_seq > :known)
                                """)
                        .bind("day", day)
                        .bind("known", known)
                        .list(UUID.class);
        return new Covered(objects, new HashSet<>(scope), samples.populations(day, known));
    }

    List<RuleException> all() {
        return sql.of(ALL + " order by e.valid_to, s.number, e.object").list(RuleException.class);
    }

    Optional<RuleException> get(UUID id) {
        return sql.of(ALL + " and e.id = :id").bind("id", id).optional(RuleException.class);
    }

    UUID add(UUID rule, NewException wish, Finding finding) {
        return sql.into("measures.exception")
                .set("rule", rule)
                .set("object", wish.object())
                .set("label", finding.label())
                .set("person", finding.person())
                .set("reason", wish.reason().strip())
                .set("instead", wish.instead().strip())
                .set("decided_on", wish.decidedOn())
                .set("document_number", wish.documentNumber().strip())
                .set("emergency", wish.emergency())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .add();
    }

    /// The same, ending on another day.
    UUID shorten(UUID id, LocalDate lastDay) {
        return replace(id, lastDay, null, "");
    }

    /// The same, with the decision that came afterwards.
    UUID decide(UUID id, LocalDate decidedOn, String documentNumber) {
        return replace(id, null, decidedOn, documentNumber.strip());
    }

    private UUID replace(
            UUID id, @Nullable LocalDate lastDay, @Nullable LocalDate decidedOn, String number) {
        var fresh = UUID.randomUUID();
        sql.of(
                        """
                        with closed as (
                            update measures.exception set closed_seq = -1
                             where id = :id and closed_seq is null returning *)
                        insert into measures.exception
                               (id, rule, object, label, person, reason, instead, decided_on,
                                document_number, emergency, valid_from, valid_to)
                        select :fresh, rule, object, label, person, reason, instead,
                               coalesce(cast(:decided as date), decided_on),
                               coalesce(nullif(:number, ''), document_number), emergency,
                               valid_from, coalesce(cast(:last as date), valid_to)
                          from closed
                        """)
                .bind("id", id)
                .bind("fresh", fresh)
                .bind("last", lastDay)
                .bind("decided", decidedOn)
                .bind("number", number)
                .run();
        return fresh;
    }

    Optional<OutOfScope> outOfScope(UUID rule) {
        return sql.of(
                        """
                        select reason, decided_on, document_number
                          from measures.out_of_scope
                         where rule = :rule and closed_seq is null
                        """)
                .bind("rule", rule)
                .optional(OutOfScope.class);
    }

    UUID addOutOfScope(UUID rule, OutOfScope decision) {
        return sql.into("measures.out_of_scope")
                .set("rule", rule)
                .set("reason", decision.reason().strip())
                .set("decided_on", decision.decidedOn())
                .set("document_number", decision.documentNumber().strip())
                .add();
    }

    List<UUID> closeOutOfScope(UUID rule) {
        return sql.closing("measures.out_of_scope", "rule", rule).list(UUID.class);
    }
}
