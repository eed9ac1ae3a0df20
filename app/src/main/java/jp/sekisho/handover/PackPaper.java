package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Table;
import jp.sekisho.organization.Appointment;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Body;
import jp.sekisho.organization.Contact;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Seat;
import jp.sekisho.reports.PaperFromAbove;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// 緊急時パック: what to do in the first hour, whom to call by day and by night, how to cut machines off,
/// what to write down, and by when to report. Works where no screen does: there is room to write on it.
///
/// The deadlines are those of the My Number guideline for public bodies, which was read in full; those
/// of other laws were not compared with their source and are left out, as the paper says.
@Component
class PackPaper implements PaperFromAbove {
    private final PackTable table;
    private final ContactNet net;
    private final Appointments appointments;
    private final Body body;
    private final HandoverWords words;
    private final Dates dates;

    PackPaper(
            PackTable table,
            ContactNet net,
            Appointments appointments,
            Body body,
            HandoverWords words,
            Dates dates) {
        this.table = table;
        this.net = net;
        this.appointments = appointments;
        this.body = body;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.EMERGENCY;
    }

    String fingerprint() {
        return Fingerprint.of(tables(true));
    }

    /// @param names whether the telephone numbers stand in it
    @Override
    public Paper paper(boolean names) {
        return new Paper(
                words.say("report.EMERGENCY"),
                names ? words.say("pack.sign", fingerprint()) : "",
                dates.full(dates.today()),
                List.of(
                        body.name(),
                        words.say(names ? "pack.sign.why" : "pack.no-numbers"),
                        words.say("pack.alone")),
                List.of(),
                tables(names),
                List.of(words.say("pack.foot.law"), words.say("pack.foot.own")),
                false,
                true);
    }

    private List<Table> tables(boolean numbers) {
        var plan = table.plan().orElse(PackPlan.NONE);
        return List.of(
                steps("pack.first", words.lines("pack.first.steps")),
                contacts(numbers),
                steps("pack.isolation", isolation(plan)),
                notes(),
                deadlines(),
                roles(),
                places(plan));
    }

    private List<String> isolation(PackPlan plan) {
        var own = HandoverWords.lines(plan.isolation(), "\n");
        return own.isEmpty() ? words.lines("pack.isolation.steps") : own;
    }

    private Table steps(String key, List<String> steps) {
        var rows = new ArrayList<List<Cell>>();
        for (var step : steps) {
            rows.add(HandoverWords.row(String.valueOf(rows.size() + 1), step, ""));
        }
        return words.table(
                key,
                words.say(key + ".said"),
                rows,
                words.column("pack.order", 6),
                words.column("pack.act", 70),
                words.column("pack.at", 16));
    }

    private Table contacts(boolean numbers) {
        var rows = new ArrayList<List<Cell>>();
        for (var each : net.contacts()) {
            rows.add(
                    HandoverWords.row(
                            String.valueOf(rows.size() + 1),
                            who(each),
                            numbers ? each.dayNumber() : "—",
                            numbers && each.atNight() ? each.nightNumber() : "—",
                            ""));
        }
        return words.table(
                "pack.contacts",
                words.say("pack.contacts.said"),
                rows,
                words.column("pack.order", 6),
                words.column("pack.who", 32),
                words.column("pack.by-day", 25),
                words.column("pack.by-night", 25),
                words.column("pack.at", 12));
    }

    private static String who(Contact contact) {
        return contact.part().isEmpty() ? contact.name() : contact.name() + "\n" + contact.part();
    }

    private Table notes() {
        return words.table(
                "pack.notes",
                words.say("pack.notes.said"),
                words.lines("pack.notes.items").stream()
                        .map(item -> HandoverWords.row(item, ""))
                        .toList(),
                words.column("pack.item", 34),
                words.column("pack.written", 58));
    }

    private Table deadlines() {
        return words.table(
                "pack.deadlines",
                words.say("pack.deadlines.said"),
                words.lines("pack.deadlines.rows").stream()
                        .map(row -> row.split("＝", 2))
                        .map(row -> HandoverWords.row(row[0], row[1], ""))
                        .toList(),
                words.column("pack.report", 20),
                words.column("pack.due", 56),
                words.column("pack.my-due", 16));
    }

    private Table roles() {
        var today = dates.today();
        return words.table(
                "pack.roles",
                "",
                appointments.seats(today).stream()
                        .filter(seat -> !seat.empty())
                        .filter(seat -> seat.role().rules() != Role.Rules.DECISIONS)
                        .filter(seat -> !seat.role().perUnit())
                        .map(seat -> role(seat, today))
                        .toList(),
                words.column("roles.role", 36),
                words.column("roles.holder", 28),
                words.column("roles.deputy", 28));
    }

    private List<Cell> role(Seat seat, LocalDate today) {
        return HandoverWords.row(
                words.say("label." + seat.role()),
                names(seat.holders(), today),
                names(seat.deputies(), today));
    }

    static String names(List<Appointment> appointments, LocalDate day) {
        var names =
                appointments.stream()
                        .filter(each -> !each.validFrom().isAfter(day))
                        .map(each ->
                                Stream.of(each.postName(), each.holderName())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining("　")))
                        .collect(Collectors.joining("\n"));
        return names.isEmpty() ? "—" : names;
    }

    private Table places(PackPlan plan) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(
                HandoverWords.row(
                        words.say("pack.plan"), plan.plan().isBlank() ? "" : plan.plan()));
        HandoverWords.lines(plan.places(), "\n")
                .forEach(line -> rows.add(HandoverWords.row(words.say("pack.place"), line)));
        return words.table(
                "pack.places",
                "",
                rows,
                words.column("pack.item", 34),
                words.column("pack.where", 58));
    }
}
