package jp.sekisho.handover;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.office.Pdfs;
import jp.sekisho.organization.People;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Templates;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 引継書: made by the officer who leaves, kept as it was given, and taken over by the one who comes.
@Component
public class Handover {
    private static final int SHOWN = 30;
    private static final int LONGEST = 4_000;
    private static final int AHEAD = 92;

    private final HandoverTable table;
    private final HandoverPaper paper;
    private final Templates templates;
    private final Originals originals;
    private final Notices notices;
    private final People people;
    private final ActingPerson acting;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Dates dates;

    Handover(
            HandoverTable table,
            HandoverPaper paper,
            Templates templates,
            Originals originals,
            Notices notices,
            People people,
            ActingPerson acting,
            Ledger ledger,
            TransactionTemplate transaction,
            Dates dates) {
        this.table = table;
        this.paper = paper;
        this.templates = templates;
        this.originals = originals;
        this.notices = notices;
        this.people = people;
        this.acting = acting;
        this.ledger = ledger;
        this.transaction = transaction;
        this.dates = dates;
    }

    /// The newest first.
    public List<HandoverNote> newest() {
        return table.newest(SHOWN);
    }

    public HandoverNote one(UUID note) {
        return table.one(note).orElseThrow(() -> new Absent("handover", note));
    }

    public byte[] pdf(HandoverNote note) {
        return originals.content(note.pdf());
    }

    public byte[] docx(HandoverNote note) {
        return originals.content(note.docx());
    }

    /// Makes the papers, keeps them and tells the successor. The papers are made outside the
    /// transaction, since a template of the body is filled in a child.
    public UUID make(Draft draft) {
        new Checks()
                .refuse(draft.to().equals(draft.from()), "to", "problem.handover.self")
                .refuse(
                        draft.onDay().isBefore(dates.today().minusDays(AHEAD))
                                || draft.onDay().isAfter(dates.today().plusDays(AHEAD)),
                        "onDay",
                        "problem.handover.day",
                        AHEAD)
                .text("remarks", draft.remarks(), LONGEST)
                .orRefuse();
        var to = people.get(draft.to());
        var from = people.get(draft.from());
        return Templates.inJapanese(() -> {
            var made = paper.paper(draft, from.name(), to.name());
            var name = made.title() + "_" + dates.today();
            var pdf = Pdfs.write(made, dates::dense);
            var docx = templates.document(ReportKind.HANDOVER, () -> made, dates::dense);
            return Objects.requireNonNull(
                    transaction.execute(_ -> {
                        var id =
                                table.add(
                                        draft,
                                        dates.today(),
                                        Fingerprint.of(made.tables()),
                                        originals.keep(name + ".pdf", pdf),
                                        originals.keep(name + ".docx", docx));
                        notices.tellAtOnce(
                                List.of(draft.to()), "handover", List.of(from.name()), "/handover");
                        ledger.enter(
                                Entry.of("handover.note.made", "handover", id)
                                        .with(HandoverTable.NOTE, id));
                        return id;
                    }));
        });
    }

    /// Only the one it was made for takes it over.
    @Transactional
    public void take(UUID note, String remark) {
        var handed = one(note);
        new Checks()
                .refuse(
                        !acting.id().filter(handed.toPerson()::equals).isPresent(),
                        "remark",
                        "problem.handover.other",
                        handed.toName())
                .refuse(handed.takenOn() != null, "remark", "problem.handover.taken")
                .optionalLine("remark", remark)
                .orRefuse();
        var id = table.take(note, dates.today(), remark.strip());
        notices.tell(
                List.of(handed.fromPerson()),
                "handover-taken",
                List.of(handed.toName()),
                "/handover");
        ledger.enter(
                Entry.of("handover.note.taken", "handover", note).with(HandoverTable.TAKING, id));
    }
}
