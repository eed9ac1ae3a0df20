package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a meeting asked one person to do by a day.
public record Action(
        UUID id,
        UUID meeting,
        LocalDate heldOn,
        String content,
        UUID person,
        String name,
        LocalDate due,
        @Nullable LocalDate doneOn,
        String note) {
    public boolean late(LocalDate day) {
        return doneOn == null && due.isBefore(day);
    }
}
