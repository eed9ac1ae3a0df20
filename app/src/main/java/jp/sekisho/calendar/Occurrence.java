package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.organization.Role;
import org.jspecify.annotations.Nullable;

/// One time that a duty falls due, as it stands now.
///
/// @param fiscalYear the year it was planned for
/// @param planYear the year in whose plan it stands; later than the other when it was carried over
/// @param firstDue the day that was planned at first
/// @param due the day by which it is due now
/// @param note what was done, or why it was postponed
public record Occurrence(
        UUID id,
        UUID duty,
        String title,
        String why,
        Role role,
        @Nullable UUID unit,
        @Nullable String unitName,
        boolean evidence,
        int fiscalYear,
        int planYear,
        String periodText,
        LocalDate firstDue,
        LocalDate due,
        Standing standing,
        @Nullable LocalDate doneOn,
        @Nullable String personName,
        String note,
        String documentNumber)
        implements Due {
    /// 予定・着手・済み・延期
    public enum Standing {
        PLANNED,
        STARTED,
        DONE,
        POSTPONED
    }

    /// One change: what became of it, when, and by whom; nobody where the program itself did it.
    public record Step(
            Standing standing,
            int planYear,
            LocalDate due,
            @Nullable LocalDate doneOn,
            String note,
            String documentNumber,
            LocalDate changedOn,
            @Nullable String changedBy) {}

    public Period period() {
        return Period.parse(periodText);
    }

    @Override
    public boolean done() {
        return standing == Standing.DONE;
    }

    public boolean carried() {
        return planYear > fiscalYear;
    }

    public boolean moved() {
        return !due.equals(firstDue);
    }
}
