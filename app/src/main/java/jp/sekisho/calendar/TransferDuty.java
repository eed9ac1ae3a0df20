package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.TransferTask;
import org.jspecify.annotations.Nullable;

/// What has to be done for a transfer, and who answers for it today. The register of transfers knows
/// whether it is done; nothing is kept here.
///
/// @param role in which they do; null for somebody who is named, and for 事務局
/// @param unit of the role, or where he who is named stands; null where there is none
/// @param people who answer for it
public record TransferDuty(
        TransferTask task, @Nullable Role role, @Nullable UUID unit, List<UUID> people)
        implements Due {
    public TransferDuty {
        people = List.copyOf(people);
    }

    @Override
    public UUID id() {
        return task.id();
    }

    @Override
    public LocalDate due() {
        return task.due();
    }

    @Override
    public boolean done() {
        return task.doneOn() != null;
    }

    /// The page of the day of transfers.
    public String href() {
        return "/transfers/" + task.day();
    }
}
