package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 異動: who joins, moves and leaves on a day, and what follows from it. Places and appointments
/// carry their dates, so the day itself needs nobody to act.
@Component
public class Transfers {
    /// To know of a transfer before its day.
    public static final String PERMISSION = "organization.transfers";

    private final TransferTable table;
    private final People people;
    private final List<Consequences> modules;
    private final Ledger ledger;
    private final Dates dates;

    Transfers(
            TransferTable table,
            People people,
            List<Consequences> modules,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.people = people;
        this.modules = modules;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// A day of transfers and how many people it touches.
    public record Day(LocalDate day, int people) {}

    public List<Day> days(LocalDate after, LocalDate until) {
        return table.days(after, until);
    }

    public List<Change> changes(LocalDate day) {
        return table.changes(day);
    }

    /// Everything that follows from the changes of a day: what the registers tell, then what was
    /// written down by hand.
    public List<Consequence> consequences(LocalDate day) {
        var changes = changes(day);
        var told = modules.stream().flatMap(module -> module.of(day, changes).stream());
        var written = table.tasks(day, dates.today()).stream().map(this::consequence);
        return Stream.concat(told, written).toList();
    }

    private Consequence consequence(TransferTask task) {
        var from = task.movedFrom();
        return new Consequence(
                task.person(),
                from == null ? "transfer.task" : "transfer.task.moved",
                from == null
                        ? List.of(task.text(), task.owner())
                        : List.of(task.text(), task.owner(), dates.near(from)),
                task.due(),
                "",
                task.id(),
                task.doneOn() != null);
    }

    /// What was written down by hand for transfers that stand: all that is open, and what was due
    /// since the day and is done; the earliest due first.
    public List<TransferTask> tasks(LocalDate since) {
        return table.tasksSince(since, dates.today());
    }

    @Transactional
    public UUID add(UUID person, LocalDate day, String text, String owner, LocalDate due) {
        people.get(person);
        new Checks().line("text", text).line("owner", owner).orRefuse();
        var id = table.add(person, day, text, owner, due);
        ledger.enter(
                Entry.of("organization.transfer-task.added", "person", person)
                        .with("organization.transfer_task", id));
        return id;
    }

    @Transactional
    public void done(UUID id, LocalDate today) {
        var task =
                tasks(today).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Absent("task", id));
        var replaced = table.done(task, today).orElseThrow(() -> new Absent("task", id));
        ledger.enter(
                Entry.of("organization.transfer-task.done", "task", id)
                        .with("organization.transfer_task", id, replaced));
    }
}
