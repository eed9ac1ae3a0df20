package jp.sekisho.reports;

import java.util.List;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.measures.Way;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.organization.Body;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// Writes every paper from the verdicts of now.
@Component
public class Reports {
    private final Verdicts verdicts;
    private final CommitteeReport committee;
    private final StatusReport status;
    private final RuleReports rules;
    private final FieldReport fields;
    private final ReaderReport readers;
    private final List<PaperFromAbove> above;
    private final Words words;
    private final Body body;
    private final Ledger ledger;
    private final Dates dates;

    Reports(
            Verdicts verdicts,
            CommitteeReport committee,
            StatusReport status,
            RuleReports rules,
            FieldReport fields,
            ReaderReport readers,
            List<PaperFromAbove> above,
            Words words,
            Body body,
            Ledger ledger,
            Dates dates) {
        this.verdicts = verdicts;
        this.committee = committee;
        this.status = status;
        this.rules = rules;
        this.fields = fields;
        this.readers = readers;
        this.above = above;
        this.words = words;
        this.body = body;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// @param names whether names of people who are short of something stand in it
    /// @throws Absent before the first edition was accepted
    public Paper paper(ReportKind kind, boolean names) {
        return above.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> each.paper(names))
                .orElseGet(() -> judged(kind, names));
    }

    private Paper judged(ReportKind kind, boolean names) {
        var judged = verdicts.now().orElseThrow(() -> new Absent("edition", "current"));
        return switch (kind) {
            case COMMITTEE ->
                    of(kind, judged, committee.tables(judged, names), words.seals(), false);
            case STATUS -> of(kind, judged, List.of(status.table(judged, names)), List.of(), true);
            case EXECUTION ->
                    of(kind, judged, List.of(rules.execution(judged, names)), List.of(), true);
            case STANDARD -> of(kind, judged, rules.standard(judged), List.of(), true);
            case FIELDS -> of(kind, judged, fields.tables(judged), List.of(), true);
            case MYNUMBER -> of(kind, judged, readers.tables(names), words.seals(), true);
            case HANDOVER, EMERGENCY -> throw new Absent("report", kind.path());
        };
    }

    private Paper of(
            ReportKind kind, Judged judged, List<Table> tables, List<String> seals, boolean wide) {
        var edition = judged.edition();
        return new Paper(
                words.say("report." + kind),
                words.say("report.form." + kind),
                dates.full(dates.today()),
                List.of(
                        body.name(),
                        words.say(
                                "report.lead." + kind,
                                edition.title(),
                                edition.number(),
                                dates.full(judged.day()))),
                seals,
                tables,
                List.of(
                        words.say("footer.disclaimer"),
                        words.say(
                                "report.counts",
                                judged.ways(Way.COMPUTED),
                                judged.ways(Way.RECORDED),
                                judged.ways(Way.ATTESTED),
                                ledger.size())),
                wide);
    }
}
