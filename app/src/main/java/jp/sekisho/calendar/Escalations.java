package jp.sekisho.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    /// @param role in which he was told
    /// @param personName null when there was nobody to tell
    public record Told(
            LocalDate due, int days, Role role, @Nullable String personName, LocalDate toldOn) {}

    private final DutyTable duties;
    private final OccurrenceTable occurrences;
    private final EscalationTable table;
    private final Answering answering;
    private final Notices notices;
    private final Ledger ledger;
    private final Dates dates;

    Escalations(
            DutyTable duties,
            OccurrenceTable occurrences,
            EscalationTable table,
            Answering answering,
            Notices notices,
            Ledger ledger,
            Dates dates) {
        this.duties = duties;
        this.occurrences = occurrences;
        this.table = table;
        this.answering = answering;
        this.notices = notices;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Told> of(UUID occurrence) {
        return table.of(occurrence);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 45_000)
    @Transactional
    public void tell() {
        duties.alone();
        var today = dates.today();
        var late = occurrences.open().stream().filter(each -> each.late(today)).toList();
        if (late.isEmpty()) {
            return;
        }
        var climbed = table.climbed();
        var answers = answering.on(today);
        for (var each : late) {
            var told = new ArrayList<UUID>();
            var line = Ladder.from(each.role());
            for (int at = 0; at < line.size(); at++) {
                int days = Ladder.DAYS.get(at);
                var rung = new Rung(each.id(), each.due(), days);
                if (DAYS.between(each.due(), today) >= days && !climbed.contains(rung)) {
                    told.addAll(tell(each, rung, answers.to(line.get(at), each.unit())));
                }
            }
            if (!told.isEmpty()) {
                ledger.enter(
                        Entry.of("calendar.occurrence.escalated", "occurrence", each.id())
                                .with("calendar.escalation", told));
            }
        }
    }

    private List<UUID> tell(Occurrence late, Rung rung, Answer answer) {
        var today = dates.today();
        if (answer.people().isEmpty()) {
            return List.of(table.add(rung, answer.asked(), null, today));
        }
        notices.tell(
                answer.ids(),
                answer.asked() == late.role() ? "duty-late" : "duty-late-below",
                List.of(late.title(), String.valueOf(DAYS.between(late.due(), today))),
                "/duties/" + late.id());
        return answer.ids().stream()
                .map(person -> table.add(rung, answer.role(), person, today))
                .toList();
    }
}
