package jp.sekisho.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.statute.Edit;
import jp.sekisho.statute.Flag;
import jp.sekisho.statute.Reading;
import jp.sekisho.statute.RefusedEdit;
import jp.sekisho.statute.Statute;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Originals on their way to an edition: read by the engine, corrected by hand step by step, accepted.
/// Every step is kept and can be taken back; the original is never changed.
@Component
public class Readings {
    private final ReadingTable table;
    private final Originals originals;
    private final Acceptance acceptance;
    private final Editions editions;
    private final Ledger ledger;
    private final Dates dates;

    Readings(
            ReadingTable table,
            Originals originals,
            Acceptance acceptance,
            Editions editions,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.originals = originals;
        this.acceptance = acceptance;
        this.editions = editions;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// Readings to go on with.
    public List<Draft> begun() {
        return table.begun().stream().map(this::draft).toList();
    }

    public Draft get(UUID reading) {
        return draft(table.begun(reading).orElseThrow(() -> new Absent("reading", reading)));
    }

    private Draft draft(ReadingTable.Begun begun) {
        var steps = table.steps(begun.id());
        return new Draft(begun.id(), begun.name(), read(begun, steps), steps.size());
    }

    private Reading read(ReadingTable.Begun begun, List<String> steps) {
        return Statute.read(Decoding.text(originals.content(begun.original())), script(steps));
    }

    private static List<Edit> script(List<String> steps) {
        return steps.stream().flatMap(String::lines).map(Edit::parse).toList();
    }

    @Transactional
    public UUID begin(String name, byte[] content) {
        var text = Decoding.text(content);
        new Checks()
                .refuse(MyNumber.labelled(text), "file", "problem.my-number")
                .refuse(table.accepted(content), "file", "problem.reading.known")
                .orRefuse();
        if (editions.current().isPresent()) {
            throw Unacceptable.at("file", "problem.reading.amendment");
        }
        if (Statute.read(text).clauses().isEmpty()) {
            throw Unacceptable.at("file", "problem.reading.nothing");
        }
        var reading = table.begin(originals.keep(name.isBlank() ? "規程.txt" : name, content));
        ledger.enter(
                Entry.of("policy.reading.begun", "reading", reading)
                        .with("policy.reading", reading));
        return reading;
    }

    /// Answers a doubt with one of its choices.
    @Transactional
    public void answer(UUID reading, Flag.Kind kind, int at, String choice) {
        var flag =
                get(reading).reading().flags().stream()
                        .filter(each -> each.kind() == kind && each.range().from() == at)
                        .findFirst()
                        .orElseThrow(() -> new Absent("doubt", kind + " " + at));
        var edits =
                flag.choices().stream()
                        .filter(each -> each.key().equals(choice))
                        .findFirst()
                        .orElseThrow(() -> Unacceptable.at("choice", "problem.choice"))
                        .edits();
        step(reading, edits);
    }

    /// One step of correction; refused as a whole when an edit does not fit.
    @Transactional
    public void correct(UUID reading, List<Edit> edits) {
        step(reading, edits);
    }

    private void step(UUID reading, List<Edit> edits) {
        var begun = table.begun(reading).orElseThrow(() -> new Absent("reading", reading));
        var content = edits.stream().map(Edit::toLine).collect(Collectors.joining("\n"));
        var steps = new ArrayList<>(table.steps(reading));
        steps.add(content);
        try {
            read(begun, steps);
        } catch (RefusedEdit refused) {
            throw Unacceptable.at("edit", "problem.edit." + refused.reason());
        }
        var id = table.addStep(reading, content);
        ledger.enter(Entry.of("policy.edit.made", "reading", reading).with("policy.edit", id));
    }

    /// Takes the last step back.
    @Transactional
    public void undo(UUID reading) {
        get(reading);
        table.closeLastStep(reading)
                .ifPresent(id ->
                        ledger.enter(
                                Entry.of("policy.edit.undone", "reading", reading)
                                        .with("policy.edit", id)));
    }

    @Transactional
    public void giveUp(UUID reading) {
        get(reading);
        table.giveUp(reading);
        ledger.enter(
                Entry.of("policy.reading.abandoned", "reading", reading)
                        .with("policy.reading", reading));
    }

    /// Makes the reading an edition. Doubts may be put off, but none may be unanswered.
    @Transactional
    public UUID accept(UUID reading) {
        var draft = get(reading);
        if (draft.open() > 0) {
            throw Unacceptable.at("accept", "problem.reading.open", draft.open());
        }
        if (editions.current().isPresent()) {
            throw Unacceptable.at("accept", "problem.reading.known");
        }
        return acceptance.accept(
                Wordings.of(draft.reading(), draft.name()), reading, dates.today());
    }
}
