package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Freezes a wording as an edition: every clause and demand gets the id it keeps from now on.
@Component
class Acceptance {
    private final Sql sql;
    private final Ledger ledger;

    Acceptance(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    UUID accept(Wording wording, UUID reading, LocalDate on) {
        var document = sql.into("policy.document").set("title", wording.title()).add();
        var edition =
                sql.into("policy.edition")
                        .set("document", document)
                        .set("number", 1)
                        .set("reading", reading)
                        .set("title", wording.title())
                        .set("accepted_on", on)
                        .add();
        var entry =
                Entry.of("policy.edition.accepted", "edition", edition)
                        .with("policy.document", document)
                        .with("policy.edition", edition);
        var clauses = new ArrayList<UUID>();
        for (var clause : wording.clauses()) {
            var id = sql.into("policy.clause").add();
            clauses.add(id);
            entry = entry.with("policy.clause", id);
            entry = provision(entry, edition, clause, clauses);
            entry = demands(entry, edition, clause, id);
        }
        for (var term : wording.terms()) {
            entry = entry.with("policy.term", term(edition, term, clauses));
        }
        ledger.enter(entry);
        return edition;
    }

    private Entry provision(Entry entry, UUID edition, Wording.Clause clause, List<UUID> clauses) {
        var id =
                sql.into("policy.provision")
                        .set("edition", edition)
                        .set("clause", clauses.getLast())
                        .set("parent", at(clauses, clause.parent()))
                        .set("position", clauses.size())
                        .set("depth", clause.depth())
                        .set("node", clause.node())
                        .set("path", clause.path())
                        .set("label", clause.label())
                        .set("mark", clause.mark())
                        .set("caption", clause.caption())
                        .set("heading", clause.heading())
                        .set("content", clause.text())
                        .set("kind", clause.kind())
                        .add();
        return entry.with("policy.provision", id);
    }

    private Entry demands(Entry entry, UUID edition, Wording.Clause clause, UUID id) {
        var all = entry;
        int number = 1;
        for (var asked : clause.demands()) {
            var demand = sql.into("policy.demand").add();
            var text =
                    sql.into("policy.demand_text")
                            .set("edition", edition)
                            .set("demand", demand)
                            .set("clause", id)
                            .set("number", number++)
                            .set("content", asked.text())
                            .set("starts", asked.starts())
                            .set("ends", asked.ends())
                            .add();
            all = all.with("policy.demand", demand).with("policy.demand_text", text);
        }
        return all;
    }

    private UUID term(UUID edition, Wording.Defined term, List<UUID> clauses) {
        return sql.into("policy.term")
                .set("edition", edition)
                .set("clause", at(clauses, term.clause()))
                .set("name", term.name())
                .set("definition", term.definition())
                .add();
    }

    private static @Nullable UUID at(List<UUID> ids, int index) {
        return index < 0 ? null : ids.get(index);
    }
}
