package jp.sekisho.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.organization.Body;
import jp.sekisho.reports.PaperFromAbove;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// 引継書: where everything is, what is open, who holds what, and what to do in the first week.
@Component
class HandoverPaper implements PaperFromAbove {
    private static final String BLANK = "（　　　　　　）";

    private final HandoverPlaces places;
    private final HandoverWork work;
    private final HandoverPeople people;
    private final Body body;
    private final HandoverWords words;
    private final Dates dates;

    HandoverPaper(
            HandoverPlaces places,
            HandoverWork work,
            HandoverPeople people,
            Body body,
            HandoverWords words,
            Dates dates) {
        this.places = places;
        this.work = work;
        this.people = people;
        this.body = body;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.HANDOVER;
    }

    /// As it would be made today, for templates: from nobody to nobody.
    @Override
    public Paper paper(boolean names) {
        var nobody = new UUID(0, 0);
        var draft = new Draft(nobody, nobody, dates.today(), "", "");
        return paper(draft, BLANK, BLANK, names);
    }

    Paper paper(Draft draft, String from, String to) {
        return paper(draft, from, to, true);
    }

    private Paper paper(Draft draft, String from, String to, boolean names) {
        var tables = new ArrayList<Table>();
        tables.add(firstWeek());
        tables.add(places.places(draft.address()));
        tables.add(places.keys());
        tables.add(places.lastTimes());
        tables.add(work.duties());
        tables.add(work.exceptions(names));
        tables.add(work.pending());
        tables.add(people.roles());
        tables.add(people.contacts(names));
        tables.add(people.accounts());
        tables.add(work.year());
        tables.add(remarks(draft.remarks()));
        return new Paper(
                words.say("report.HANDOVER"),
                words.say("report.form.HANDOVER"),
                dates.full(dates.today()),
                List.of(
                        body.name(),
                        words.say("handover.lead", from, to, dates.full(draft.onDay())),
                        words.say("handover.sign", Fingerprint.of(tables))),
                List.of(
                        words.say("handover.seal.from"),
                        words.say("handover.seal.to"),
                        words.say("handover.seal.witness")),
                tables,
                List.of(words.say("handover.foot")),
                false);
    }

    private Table firstWeek() {
        return words.table(
                "handover.week",
                words.say("handover.week.said"),
                words.lines("handover.week.steps").stream()
                        .map(step -> HandoverWords.row("□", step))
                        .toList(),
                words.column("handover.ticked", 6),
                words.column("pack.act", 86));
    }

    private Table remarks(String remarks) {
        return Table.said(
                words.say("handover.remarks"),
                remarks.isBlank() ? words.say("report.none") : remarks.strip());
    }
}
