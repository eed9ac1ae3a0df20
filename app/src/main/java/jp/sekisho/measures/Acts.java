package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.EvidenceRegister.Proof;
import jp.sekisho.files.Subject;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 記録 and 申告: dated acts of one person for one rule.
@Component
public class Acts {
    private final Sql sql;
    private final Targets targets;
    private final TargetTable targetTable;
    private final People people;
    private final EvidenceRegister evidence;
    private final Ledger ledger;
    private final Dates dates;

    Acts(
            Sql sql,
            Targets targets,
            TargetTable targetTable,
            People people,
            EvidenceRegister evidence,
            Ledger ledger,
            Dates dates) {
        this.sql = sql;
        this.targets = targets;
        this.targetTable = targetTable;
        this.people = people;
        this.evidence = evidence;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Act> of(UUID rule) {
        return sql.of(
                        """
                        select a.id, a.done_on, p.name, a.note, a.document_number
                          from measures.act a
                          join organization.person_state p
                            on p.person = a.person and p.closed_seq is null
                         where a.rule = :rule and a.closed_seq is null
                         order by a.done_on desc, a.recorded_seq desc
                        """)
                .bind("rule", rule)
                .list(Act.class);
    }

    public Map<UUID, List<Proof>> proofs(List<Act> acts) {
        return evidence.of(ActSubjects.KIND, acts.stream().map(Act::id).toList());
    }

    /// What proves the last act of each of these.
    public Map<UUID, List<Proof>> proofsOf(List<Target> of) {
        return evidence.of(
                ActSubjects.KIND,
                of.stream().map(Target::act).filter(Objects::nonNull).distinct().toList());
    }

    /// Records what was done for the body.
    @Transactional
    public void record(
            Rule rule,
            LocalDate doneOn,
            UUID person,
            String note,
            String number,
            Optional<Attachment> attached) {
        record(rule, doneOn, person, note, number, attached, Set.of());
    }

    /// Records one act for several targets of the rule.
    ///
    /// @param objects none for a rule that is carried out for the body
    @Transactional
    public void record(
            Rule rule,
            LocalDate doneOn,
            UUID person,
            String note,
            String number,
            Optional<Attachment> attached,
            Set<String> objects) {
        people.get(person);
        var choice = targets.choice(rule.id());
        new Checks()
                .refuse(rule.way() == Way.COMPUTED, "note", "problem.act.computed")
                .refuse(doneOn.isAfter(dates.today()), "doneOn", "problem.future")
                .line("note", note)
                .optionalLine("documentNumber", number)
                .refuse(
                        choice.filter(TargetChoice::sampled).isPresent(),
                        "objects",
                        "problem.act.sampled")
                .refuse(
                        choice.isPresent() == objects.isEmpty()
                                || !targets.all(rule.id()).containsAll(objects),
                        "objects",
                        "problem.act.targets")
                .orRefuse();
        var id =
                sql.into("measures.act")
                        .set("rule", rule.id())
                        .set("done_on", doneOn)
                        .set("person", person)
                        .set("note", note.strip())
                        .set("document_number", number.strip())
                        .add();
        var entry = Entry.of("measures.act.recorded", "rule", rule.id()).with("measures.act", id);
        ledger.enter(
                objects.isEmpty()
                        ? entry
                        : entry.with(
                                "measures.act_target",
                                targetTable.addToAct(id, rule.id(), objects)));
        attached.ifPresent(each -> evidence.attach(each, new Subject(ActSubjects.KIND, id)));
    }

    /// Takes back what was entered by mistake.
    @Transactional
    public void withdraw(Rule rule, UUID act) {
        var closed =
                sql.of(
                                """
                                update measures.act set closed_seq = -1
                                 where id = :id and rule = :rule and closed_seq is null
                                """)
                        .bind("id", act)
                        .bind("rule", rule.id())
                        .run();
        if (closed == 0) {
            throw new Absent("act", act);
        }
        ledger.enter(
                Entry.of("measures.act.withdrawn", "rule", rule.id()).with("measures.act", act));
    }
}
