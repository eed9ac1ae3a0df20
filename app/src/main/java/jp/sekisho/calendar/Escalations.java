package jp.sekisho.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.calendar.EscalationTable.Rung;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells of what is late: first whoever answers for it, then one rung higher after each week, every
/// rung once. Another due date begins a new ladder.
@Component
public class Escalations {
    /// Somebody was told that something is late.
    ///
    /// @param days over due, of the rung of the ladder
    /// @param role in which he was told; null for somebody who is named, and for 事務局
    /// @param personName null when there was nobody to tell
    public record Told(
            LocalDate due,
            int days,
            @Nullable Role role,
            @Nullable String personName,
            LocalDate toldOn) {}

    private final DutyTable duties;
    private final OccurrenceTable occurrences;
    private final TransferDuties transfers;
    private final EscalationTable table;
    private final Answering answering;
    private final Notices notices;
    private final Ledger ledger;
    private final Dates dates;

    Escalations(
            DutyTable duties,
            OccurrenceTable occurrences,
            TransferDuties transfers,
            EscalationTable table,
            Answering answering,
            Notices notices,
            Ledger ledger,
            Dates dates) {
        this.duties = duties;
        this.occurrences = occurrences;
        this.transfers = transfers;
        this.table = table;
        this.answering = answering;
        this.notices = notices;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Told> of(UUID occurrence) {
        return table.of(occurrence);
    }

    /// Who was told of each of the transfer tasks that are open.
    public Map<UUID, List<Told>> ofTransfers() {
        return table.ofTasks();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 45_000)
    @Transactional
    public void tell() {
        duties.alone();
        var today = dates.today();
        var late =
                Due.inOrder(
                        occurrences.open().stream().filter(each -> each.late(today)).toList(),
                        transfers.late());
        if (late.isEmpty()) {
            return;
        }
        var climbed = table.climbed();
        var answers = answering.on(today);
        for (var each : late) {
            var told = new ArrayList<UUID>();
            var line = line(each, answers);
            for (int at = 0; at < line.size(); at++) {
                int days = Ladder.DAYS.get(at);
                var rung = new Rung(each.id(), each.due(), days);
                if (DAYS.between(each.due(), today) >= days && !climbed.contains(rung)) {
                    told.addAll(tell(each, rung, line.get(at), at == 0));
                }
            }
            if (!told.isEmpty()) {
                ledger.enter(entry(each).with("calendar.escalation", told));
            }
        }
    }

    private List<Hearers> line(Due late, Answers answers) {
        return switch (late) {
            case Occurrence each -> answers.line(each.role(), each.unit());
            case TransferDuty each -> transfers.line(each, answers);
        };
    }

    private static Entry entry(Due late) {
        return switch (late) {
            case Occurrence each ->
                    Entry.of("calendar.occurrence.escalated", "occurrence", each.id());
            case TransferDuty each -> Entry.of("calendar.task.escalated", "task", each.id());
        };
    }

    private List<UUID> tell(Due late, Rung rung, Hearers hearers, boolean own) {
        var today = dates.today();
        if (hearers.people().isEmpty()) {
            return List.of(table.add(late, rung.days(), hearers.role(), null, today));
        }
        notify(late, hearers.people(), own);
        return hearers.people().stream()
                .map(person -> table.add(late, rung.days(), hearers.role(), person, today))
                .toList();
    }

    private void notify(Due late, List<UUID> people, boolean own) {
        var days = String.valueOf(DAYS.between(late.due(), dates.today()));
        var below = own ? "" : "-below";
        switch (late) {
            case Occurrence each ->
                    notices.tell(
                            people,
                            "duty-late" + below,
                            List.of(each.title(), days),
                            "/duties/" + each.id());
            case TransferDuty each ->
                    notices.tell(
                            people,
                            "transfer-late" + below,
                            List.of(each.task().personName(), each.task().text(), days),
                            own ? "/duties/own#transfer-" + each.id() : "/duties?standing=LATE");
        }
    }
}
