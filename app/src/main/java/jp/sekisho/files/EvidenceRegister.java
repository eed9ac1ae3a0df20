package jp.sekisho.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekisho.files.EvidenceTable.Use;
import jp.sekisho.files.EvidenceTable.Used;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 根拠資料: each document once, and everything it is used for.
@Component
public class EvidenceRegister {
    static final String EVIDENCE = "files.evidence";
    static final String STATE = "files.evidence_state";
    static final String USE = "files.evidence_use";

    private final EvidenceTable table;
    private final Examination examination;
    private final List<EvidenceSubjects> subjects;
    private final Ledger ledger;
    private final ActingPerson acting;
    private final Dates dates;

    EvidenceRegister(
            EvidenceTable table,
            Examination examination,
            List<EvidenceSubjects> subjects,
            Ledger ledger,
            ActingPerson acting,
            Dates dates) {
        this.table = table;
        this.examination = examination;
        this.subjects = subjects;
        this.ledger = ledger;
        this.acting = acting;
        this.dates = dates;
    }

    /// What it proves, as the owner of the subject calls it.
    ///
    /// @param href empty when nobody knows it
    public record Proved(Subject subject, String name, String href, boolean ended) {}

    /// Examines a file. It takes a second and belongs before the transaction.
    public Checked examine(String field, String name, byte[] content, boolean declared) {
        return examination.examine(field, name, content, declared);
    }

    /// The piece that is this very file.
    public Optional<Evidence> same(Checked file) {
        return table.withDigest(file.digest());
    }

    @Transactional
    public UUID add(NewEvidence wish, Checked file) {
        wish.check(dates.today()).orRefuse();
        table.lock(file.digest());
        table.withDigest(file.digest())
                .ifPresent(known -> {
                    throw already(known);
                });
        var original = table.addOriginal(file.name(), file.content());
        var evidence = table.add(original, file, acting.id().orElse(null), dates.today());
        var state = table.addState(evidence, wish);
        ledger.enter(
                Entry.of("files.evidence.added", "evidence", evidence)
                        .with("files.original", original)
                        .with(EVIDENCE, evidence)
                        .with(STATE, state));
        return evidence;
    }

    static Unacceptable already(Evidence known) {
        return Unacceptable.at(
                "evidence.known", "problem.evidence.known", known.title(), known.id());
    }

    /// Corrects what was said about it. The file stays as it is.
    @Transactional
    public void correct(UUID evidence, NewEvidence wish) {
        present(evidence);
        wish.check(dates.today()).orRefuse();
        var closed = table.closeState(evidence);
        var state = table.addState(evidence, wish);
        ledger.enter(
                Entry.of("files.evidence.corrected", "evidence", evidence)
                        .with(STATE, closed, state));
    }

    /// Takes what a form brought as proof of the subject. Part of the caller's transaction.
    @Transactional
    public UUID attach(Attachment attachment, Subject subject) {
        var evidence =
                switch (attachment) {
                    case Attachment.Known known -> known.evidence();
                    case Attachment.Fresh fresh -> add(fresh.said(), fresh.file());
                };
        use(evidence, subject);
        return evidence;
    }

    /// Uses it for one more subject; for the same one again, it is used already.
    @Transactional
    public void use(UUID evidence, Subject subject) {
        present(evidence);
        if (!table.used(evidence, subject)) {
            var use = table.addUse(evidence, subject);
            ledger.enter(Entry.of("files.evidence.used", "evidence", evidence).with(USE, use));
        }
    }

    @Transactional
    public void endUse(UUID evidence, Subject subject) {
        table.closeUse(evidence, subject)
                .ifPresent(use ->
                        ledger.enter(
                                Entry.of("files.evidence.use-ended", "evidence", evidence)
                                        .with(USE, use)));
    }

    public List<Evidence> of(Subject subject) {
        return table.of(subject);
    }

    /// What proves each of these.
    ///
    /// @param elsewhere whether the same piece proves something else too
    public record Proof(Evidence evidence, boolean elsewhere) {}

    public Map<UUID, List<Proof>> of(String kind, Collection<UUID> subjects) {
        return of(Set.of(kind), subjects);
    }

    /// What proves each of these, of whichever of the kinds it is.
    public Map<UUID, List<Proof>> of(Set<String> kinds, Collection<UUID> subjects) {
        var used = table.used(kinds, subjects);
        var pieces =
                table.all(used.stream().map(Used::evidence).toList()).stream()
                        .collect(Collectors.toMap(Evidence::id, Function.identity()));
        var proofs = new HashMap<UUID, List<Proof>>();
        for (var use : used) {
            var piece = pieces.get(use.evidence());
            if (piece != null) {
                proofs.computeIfAbsent(use.subject(), first -> new ArrayList<>())
                        .add(new Proof(piece, use.elsewhere()));
            }
        }
        return proofs;
    }

    public Evidence get(UUID evidence) {
        return table.get(evidence).orElseThrow(() -> new Absent("evidence", evidence));
    }

    /// What may be used on a day, by words of its title, number or file name; newest document first.
    public List<Evidence> usable(String words, LocalDate day, int limit) {
        return table.usable(words, day, limit);
    }

    /// The pieces asked for, from one place on; newest document first.
    public EvidenceQuestion.Answer find(EvidenceQuestion question, int offset, int limit) {
        return new EvidenceQuestion.Answer(
                table.find(question, offset, limit), table.count(question));
    }

    public EvidenceQuestion.Counts counts(LocalDate day) {
        return table.counts(day);
    }

    public List<Proved> proved(UUID evidence) {
        return named(table.uses(evidence)).getOrDefault(evidence, List.of());
    }

    /// What each of these pieces proves now.
    public Map<UUID, List<Proved>> proved(List<Evidence> pieces) {
        return named(table.uses(pieces.stream().map(Evidence::id).toList()));
    }

    /// The name of a person who brought something.
    public String person(UUID person) {
        return names("person", List.of(person)).values().stream()
                .map(EvidenceSubjects.Named::name)
                .findFirst()
                .orElse("");
    }

    private Map<UUID, List<Proved>> named(List<Use> uses) {
        var names = new HashMap<Subject, EvidenceSubjects.Named>();
        uses.stream()
                .collect(
                        Collectors.groupingBy(
                                Use::kind, Collectors.mapping(Use::subject, Collectors.toSet())))
                .forEach((kind, ids) ->
                        names(kind, ids)
                                .forEach((id, name) -> names.put(new Subject(kind, id), name)));
        var all = new LinkedHashMap<UUID, List<Proved>>();
        for (var use : uses) {
            var name = names.getOrDefault(use.of(), new EvidenceSubjects.Named(use.kind(), ""));
            all.computeIfAbsent(use.evidence(), none -> new java.util.ArrayList<>())
                    .add(new Proved(use.of(), name.name(), name.href(), use.ended()));
        }
        return all;
    }

    private Map<UUID, EvidenceSubjects.Named> names(String kind, Collection<UUID> ids) {
        return subjects.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(each -> each.named(ids))
                .orElse(Map.of());
    }

    public Optional<Erasure> erasure(UUID evidence) {
        return table.erasure(evidence).map(each -> new Erasure(each.reason(), each.erasedOn()));
    }

    public record Erasure(String reason, LocalDate erasedOn) {}

    /// Erases the file and what the ledger says of it. Title, number, digest and the entries stay.
    ///
    /// @param early that it is meant, though its time is not over
    @Transactional
    public void erase(UUID evidence, String reason, boolean early) {
        var present = present(evidence);
        new Checks()
                .line("reason", reason)
                .refuse(
                        !present.expired(dates.today()) && !early,
                        "early",
                        "problem.evidence.early")
                .orRefuse();
        var original = table.original(evidence);
        table.addErasure(evidence, reason.strip(), dates.today());
        table.erase(evidence);
        ledger.erase(
                Entry.of("files.evidence.erased", "evidence", evidence)
                        .with("files.original", original)
                        .with(EVIDENCE, evidence)
                        .with(STATE, table.rows(STATE, evidence))
                        .with(USE, table.rows(USE, evidence))
                        .with(
                                "files.evidence_erasure",
                                table.rows("files.evidence_erasure", evidence)));
    }

    private Evidence present(UUID evidence) {
        var found = get(evidence);
        if (found.erased()) {
            throw new Absent("evidence", evidence);
        }
        return found;
    }

    /// The file as it came.
    public Original original(UUID evidence) {
        return new Original(present(evidence), table.original(evidence));
    }

    public record Original(Evidence evidence, UUID original) {}
}
