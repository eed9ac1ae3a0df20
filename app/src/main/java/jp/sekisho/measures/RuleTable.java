package jp.sekisho.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RuleTable {
    private final Sql sql;
    private final JsonMapper json;

    RuleTable(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Rule> all() {
        return all(Long.MAX_VALUE);
    }

    /// The rules as they were known at a sequence of the ledger.
    List<Rule> all(long known) {
        return sql.of(
                        """
                        select s.rule as id, s.number, s.title, s.way, s.basis, s.basis_text,
                               s.criterion, s.parameters, s.responsible, a.demand
                          from measures.rule_state s
                          join measures.answer a
                            on a.rule = s.rule and a.counted and a.closed_seq is null
                         where s.recorded_seq <= :known
                           and (s.closed_seq is null or s.closed_seq > :known)
                         order by string_to_array(s.number, '-')::int[], s.rule
                        """)
                .bind("known", known)
                .list(Rule.class);
    }

    /// Rules that also answer a demand on which they are not counted.
    List<Also> also() {
        return sql.of(
                        """
                        select rule, demand
                          from measures.answer
                         where not counted and demand is not null and closed_seq is null
                        """)
                .list(Also.class);
    }

    record Also(UUID rule, UUID demand) {}

    UUID add() {
        return sql.into("measures.rule").add();
    }

    UUID addState(UUID rule, CatalogueRule proposed) {
        return addState(
                rule,
                proposed,
                proposed.title(),
                proposed.responsible(),
                json.writeValueAsString(proposed.parameters()));
    }

    /// The rule as the catalogue has it, but for what the body says in its own way.
    UUID addState(
            UUID rule, CatalogueRule form, String title, String responsible, String parameters) {
        return sql.into("measures.rule_state")
                .set("rule", rule)
                .set("number", form.number())
                .set("title", title)
                .set("way", form.way())
                .set("basis", form.basis())
                .set("basis_text", form.basisText())
                .set("criterion", form.criterion())
                .set("parameters", parameters)
                .set("responsible", responsible)
                .add();
    }

    /// The state as it was until now, which is closed.
    UUID closeState(UUID rule) {
        return sql.closing("measures.rule_state", "rule", rule).one(UUID.class);
    }

    UUID addAnswer(UUID rule, @Nullable UUID demand, boolean counted) {
        return sql.into("measures.answer")
                .set("rule", rule)
                .set("demand", demand)
                .set("counted", counted)
                .add();
    }

    UUID addTakenUp(UUID rule, String catalogue, CatalogueRule content) {
        return sql.into("measures.taken_up")
                .set("rule", rule)
                .set("catalogue", catalogue)
                .set("content", json.writeValueAsString(content))
                .add();
    }

    UUID closeTakenUp(UUID rule) {
        return sql.closing("measures.taken_up", "rule", rule).one(UUID.class);
    }

    /// What the catalogue said of each rule when it was taken up.
    Map<UUID, CatalogueRule> takenUp() {
        return sql
                .of("select rule, content from measures.taken_up where closed_seq is null")
                .list(Content.class)
                .stream()
                .collect(
                        Collectors.toMap(
                                Content::rule,
                                each -> json.readValue(each.content(), CatalogueRule.class)));
    }

    Optional<CatalogueRule> takenUp(UUID rule) {
        return sql.of(
                        """
                        select content from measures.taken_up
                         where rule = :rule and closed_seq is null
                        """)
                .bind("rule", rule)
                .optional(String.class)
                .map(content -> json.readValue(content, CatalogueRule.class));
    }

    private record Content(UUID rule, String content) {}

    UUID addChange(UUID rule, UUID state, RuleChange change) {
        return sql.into("measures.rule_change")
                .set("rule", rule)
                .set("state", state)
                .set("reason", change.reason().strip())
                .set("decided_on", change.decidedOn())
                .set("document_number", change.documentNumber().strip())
                .add();
    }

    /// Every change by decision, newest first.
    List<PastChange> changes() {
        return sql.of(
                        """
                        select c.rule, s.number, s.title, s.parameters, c.reason, c.decided_on,
                               c.document_number
                          from measures.rule_change c
                          join measures.rule_state s on s.id = c.state
                         order by c.recorded_seq desc
                        """)
                .list(PastChange.class);
    }
}
