package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.TransferTask;
import jp.sekisho.organization.Transfers;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// What is asked for transfers (異動に伴う作業), where duties are looked at. Asked of the register of
/// transfers on every look, so a transfer that is withdrawn asks for nothing.
@Component
public class TransferDuties {
    private final Transfers transfers;
    private final TaskOwners owners;
    private final Dates dates;

    TransferDuties(Transfers transfers, TaskOwners owners, Dates dates) {
        this.transfers = transfers;
        this.owners = owners;
        this.dates = dates;
    }

    /// All that is open, and what was due since the day and is done.
    ///
    /// @param ahead whether also for transfers whose day has not come
    public List<TransferDuty> since(LocalDate day, boolean ahead) {
        var tasks =
                transfers.tasks(day).stream()
                        .filter(task -> ahead || !task.day().isAfter(dates.today()))
                        .toList();
        return answered(tasks);
    }

    /// What one person has still to do. Whoever has to do something for a transfer hears of it
    /// before its day.
    public List<TransferDuty> of(UUID person) {
        return answered(open()).stream().filter(each -> each.people().contains(person)).toList();
    }

    /// What is late, of transfers whose day has come or not.
    List<TransferDuty> late() {
        return answered(
                open().stream().filter(each -> each.due().isBefore(dates.today())).toList());
    }

    /// To whom it is reported, rung by rung.
    List<Hearers> line(TransferDuty duty, Answers answers) {
        return owners.line(duty, answers);
    }

    /// He who answers for it says that it is done.
    public void done(UUID task, UUID person) {
        if (of(person).stream().noneMatch(each -> each.id().equals(task))) {
            throw new Absent("task", task);
        }
        transfers.done(task, dates.today());
    }

    private List<TransferTask> open() {
        return transfers.tasks(dates.today()).stream()
                .filter(task -> task.doneOn() == null)
                .toList();
    }

    private List<TransferDuty> answered(List<TransferTask> tasks) {
        return tasks.isEmpty() ? List.of() : owners.of(tasks);
    }
}
