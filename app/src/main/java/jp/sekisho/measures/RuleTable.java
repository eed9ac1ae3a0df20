package jp.sekisho.measures;

import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RuleTable {
    private final Sql sql;

    RuleTable(Sql sql) {
        this.sql = sql;
    }

    List<Rule> all() {
        return sql.of(
                        """
                        select s.rule as id, s.number, s.title, s.way, s.basis, s.basis_text,
                               s.criterion, s.parameters, s.responsible, a.demand
                          from measures.rule_state s
                          join measures.answer a
                            on a.rule = s.rule and a.counted and a.closed_seq is null
                         where s.closed_seq is null
                         order by string_to_array(s.number, '-')::int[], s.rule
                        """)
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

    UUID addState(UUID rule, CatalogueRule proposed, String parameters) {
        return sql.into("measures.rule_state")
                .set("rule", rule)
                .set("number", proposed.number())
                .set("title", proposed.title())
                .set("way", proposed.way())
                .set("basis", proposed.basis())
                .set("basis_text", proposed.basisText())
                .set("criterion", proposed.criterion())
                .set("parameters", parameters)
                .set("responsible", proposed.responsible())
                .add();
    }

    UUID addAnswer(UUID rule, @Nullable UUID demand) {
        return sql.into("measures.answer")
                .set("rule", rule)
                .set("demand", demand)
                .set("counted", true)
                .add();
    }
}
