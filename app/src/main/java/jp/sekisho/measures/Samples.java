package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 無作為の抜取り: a population is fixed, its entry's hash draws from it, and each piece gets a result.
@Component
public class Samples {
    private static final String SAMPLE = "sample";

    private final SampleTable table;
    private final TargetTable targets;
    private final People people;
    private final EvidenceRegister evidence;
    private final Ledger ledger;
    private final Dates dates;

    Samples(
            SampleTable table,
            TargetTable targets,
            People people,
            EvidenceRegister evidence,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.targets = targets;
        this.people = people;
        this.evidence = evidence;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// Every sample of a rule, the newest first.
    public List<Sample> of(UUID rule) {
        return table.of(rule);
    }

    public Sample get(UUID id) {
        return table.get(id).orElseThrow(() -> new Absent(SAMPLE, id));
    }

    /// The hash of the entry that fixed the population.
    public String seed(Sample sample) {
        return ledger.hash(sample.sequence()).orElseThrow();
    }

    /// One member of a population.
    public record Member(int place, String label, boolean person) {}

    public List<Member> population(UUID sample) {
        var members = table.members(sample);
        return IntStream.range(0, members.size())
                .mapToObj(
                        at -> new Member(at + 1, members.get(at).label(), members.get(at).person()))
                .toList();
    }

    public List<SamplePiece> pieces(UUID sample) {
        return table.pieces(sample);
    }

    public SamplePiece piece(UUID sample, int drawn) {
        return table.pieces(sample).stream()
                .filter(each -> each.drawn() == drawn)
                .findFirst()
                .orElseThrow(() -> new Absent("piece", sample));
    }

    public Map<UUID, List<Proof>> proofs(List<SamplePiece> pieces) {
        return evidence.of(
                SampleSubjects.KIND,
                pieces.stream().map(SamplePiece::result).filter(Objects::nonNull).toList());
    }

    /// Fixes the targets of today as the population. Nobody can go on fixing until he likes what is
    /// drawn: the pieces of the one before want their results first.
    @Transactional
    public UUID fix(Rule rule, LocalDate due) {
        var choice = targets.choice(rule.id()).filter(TargetChoice::sampled);
        var members = targets.all(rule.id(), dates.today());
        var before = table.of(rule.id()).stream().findFirst();
        new Checks()
                .refuse(choice.isEmpty(), "sampleDue", "problem.sample.choice")
                .refuse(members.isEmpty(), "sampleDue", "problem.sample.empty")
                .refuse(due.isBefore(dates.today()), "sampleDue", "problem.sample.due")
                .refuse(
                        before.filter(each ->
                                        each.open() > 0 && !each.due().isBefore(dates.today()))
                                .isPresent(),
                        "sampleDue",
                        "problem.sample.open")
                .orRefuse();
        var pieces = Math.min(choice.orElseThrow().pieces(), members.size());
        var id = table.add(rule.id(), dates.today(), members.size(), pieces, due);
        ledger.enter(
                Entry.of("measures.sample.fixed", SAMPLE, id)
                        .with("measures.sample", id)
                        .with("measures.sample_member", table.addMembers(id, members)));
        return id;
    }

    /// Draws what the entry of the population decides; a sample that is drawn stays as it is.
    @Transactional
    public void draw(UUID id) {
        table.lock(id);
        var sample = get(id);
        if (sample.drawn()) {
            return;
        }
        var drawn = Draw.of(seed(sample), sample.population(), sample.pieces());
        ledger.enter(
                Entry.of("measures.sample.drawn", SAMPLE, id)
                        .with("measures.sample_piece", table.addPieces(id, drawn)));
    }

    /// What was found on one piece; instead of what was entered before.
    @Transactional
    public void enter(UUID sample, int drawn, SampleResult result, Optional<Attachment> attached) {
        var piece = piece(sample, drawn);
        people.get(result.person());
        new Checks()
                .refuse(
                        result.doneOn().isAfter(dates.today())
                                || result.doneOn().isBefore(get(sample).fixedOn()),
                        "doneOn",
                        "problem.sample.day")
                .line("note", result.note())
                .optionalLine("documentNumber", result.documentNumber())
                .orRefuse();
        var closed = table.closeResult(piece.id());
        var id = table.addResult(piece.id(), result);
        ledger.enter(
                Entry.of("measures.sample-result.entered", SAMPLE, sample)
                        .with("measures.sample_result", closed)
                        .with("measures.sample_result", id));
        attached.ifPresent(each -> evidence.attach(each, new Subject(SampleSubjects.KIND, id)));
    }
}
