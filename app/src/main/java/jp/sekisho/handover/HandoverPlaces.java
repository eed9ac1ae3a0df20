package jp.sekisho.handover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.home.Backups;
import jp.sekisho.ledger.Handouts;
import jp.sekisho.ledger.PublicLedger;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Table;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.policy.Editions;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// Where everything is, which keys there are and who holds them, and what was last done when.
@Component
class HandoverPlaces {
    /// 控えからの復旧を試す, in the list of duties that ships.
    private static final String DRILL = "D-06-2";

    private final DataFolder folder;
    private final Backups backups;
    private final Envelopes envelopes;
    private final PublicLedger ledger;
    private final Handouts handouts;
    private final Editions editions;
    private final Duties duties;
    private final ContactNet net;
    private final HandoverWords words;
    private final Dates dates;
    private final Clock clock;

    HandoverPlaces(
            DataFolder folder,
            Backups backups,
            Envelopes envelopes,
            PublicLedger ledger,
            Handouts handouts,
            Editions editions,
            Duties duties,
            ContactNet net,
            HandoverWords words,
            Dates dates,
            Clock clock) {
        this.folder = folder;
        this.backups = backups;
        this.envelopes = envelopes;
        this.ledger = ledger;
        this.handouts = handouts;
        this.editions = editions;
        this.duties = duties;
        this.net = net;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    Table places(String address) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(row("address", address.isEmpty() ? "—" : address));
        rows.add(
                row(
                        "regulation",
                        editions.current()
                                .map(each ->
                                        each.title()
                                                + "　"
                                                + words.say("handover.edition", each.number()))
                                .orElse("—")));
        rows.add(row("data", folder.root().toString()));
        rows.add(
                row(
                        "backups",
                        backups.plan()
                                .map(plan ->
                                        words.say(
                                                "handover.backups.plan",
                                                plan.folder(),
                                                plan.hour(),
                                                plan.kept()))
                                .orElseGet(() -> words.say("handover.backups.none"))));
        rows.add(row("program", Path.of("").toAbsolutePath().toString()));
        rows.add(row("packages", words.say("handover.packages.where")));
        return words.table(
                "handover.places",
                "",
                rows,
                words.column("pack.item", 30),
                words.column("pack.where", 62));
    }

    private List<Cell> row(String what, String where) {
        return HandoverWords.row(words.say("handover.place." + what), where);
    }

    Table keys() {
        var rows = new ArrayList<List<Cell>>();
        for (var each : envelopes.now()) {
            rows.add(
                    List.of(
                            Cell.of(words.say("handover.key.recovery", each.keyId())),
                            Cell.of(words.say("handover.key.envelope", each.envelope())),
                            Cell.of(
                                    words.say("seal." + each.what())
                                            + "　"
                                            + each.doneBy()
                                            + "、"
                                            + each.witness()),
                            Cell.of(each.place().isEmpty() ? "—" : each.place()),
                            new Cell.Day(each.onDay())));
        }
        envelopes
                .unsealed()
                .ifPresent(key ->
                        rows.add(
                                HandoverWords.row(
                                        words.say("handover.key.recovery", key),
                                        words.say("handover.key.unsealed"),
                                        "—",
                                        "—",
                                        "—")));
        rows.add(
                HandoverWords.row(
                        words.say("handover.key.ledger", ledger.verifier().idText()),
                        words.say("handover.key.file"),
                        words.say("handover.key.administrator"),
                        folder.keys().toString(),
                        "—"));
        return words.table(
                "handover.keys",
                words.say("handover.keys.said"),
                rows,
                words.column("handover.key", 24),
                words.column("handover.key.form", 20),
                words.column("handover.key.holder", 24),
                words.column("seal.place", 24),
                words.column("seal.on", 18));
    }

    Table lastTimes() {
        var rows = new ArrayList<List<Cell>>();
        var backup = backups.lastGood();
        rows.add(
                last(
                        "backup",
                        backup.map(run ->
                                        Path.of(run.file()).getFileName()
                                                + "（"
                                                + words.say("handover.key.recovery", run.keyId())
                                                + "）")
                                .orElse("—"),
                        backup.map(run -> day(run.at()))
                                .map(HandoverWords::day)
                                .orElse(HandoverWords.day(null))));
        rows.add(drill());
        var handed = handouts.all();
        rows.add(
                last(
                        "checkpoint",
                        handed.isEmpty()
                                ? "—"
                                : words.say(
                                        "handover.checkpoint",
                                        handed.getFirst().handout().givenTo(),
                                        handed.getFirst().handout().size()),
                        HandoverWords.day(
                                handed.isEmpty() ? null : handed.getFirst().handout().handedOn())));
        var called = net.lastDrill(dates.today());
        rows.add(
                last(
                        "contacts",
                        called.map(each ->
                                        words.say(
                                                "handover.answered",
                                                each.answered(),
                                                each.answers().size()))
                                .orElse("—"),
                        HandoverWords.day(called.map(each -> each.heldOn()).orElse(null))));
        return words.table(
                "handover.last",
                "",
                rows,
                words.column("pack.item", 34),
                words.column("handover.last.what", 42),
                words.column("handover.last.on", 16));
    }

    private List<Cell> last(String what, String detail, Cell day) {
        return List.of(Cell.of(words.say("handover.last." + what)), Cell.of(detail), day);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// By the command or as a duty, whichever was later; of the same day both.
    private List<Cell> drill() {
        var done = duty();
        var doneOn = done == null ? null : done.doneOn();
        var run = backups.lastDrill().orElse(null);
        var ranOn = run == null ? null : day(run.at());
        var said = new ArrayList<String>();
        if (run != null && ranOn != null && (doneOn == null || !ranOn.isBefore(doneOn))) {
            said.add(words.say(run.whole() ? "handover.drilled" : "handover.drilled.damaged"));
        }
        if (done != null && doneOn != null && (ranOn == null || !doneOn.isBefore(ranOn))) {
            said.add((done.documentNumber() + " " + done.note()).strip());
        }
        return last(
                "drill",
                said.isEmpty() ? "—" : String.join("　", said),
                HandoverWords.day(
                        doneOn == null || (ranOn != null && ranOn.isAfter(doneOn))
                                ? ranOn
                                : doneOn));
    }

    private @org.jspecify.annotations.Nullable Occurrence duty() {
        return duties.from(dates.today()).stream()
                .filter(each -> each.proposal().equals(DRILL))
                .flatMap(each -> duties.ofDuty(each.id()).stream())
                .filter(each -> each.doneOn() != null)
                .max(
                        java.util.Comparator.comparing(
                                each -> java.util.Objects.requireNonNull(each.doneOn())))
                .orElse(null);
    }
}
