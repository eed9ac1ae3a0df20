package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something somebody has to do for a transfer that no register knows: hand over a terminal, a key.
public record TransferTask(
        UUID id,
        UUID person,
        String text,
        String owner,
        LocalDate due,
        @Nullable LocalDate doneOn) {}
