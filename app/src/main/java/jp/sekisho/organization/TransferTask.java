package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something somebody has to do for a transfer that no register knows: hand over a terminal, a key.
///
/// @param day of the transfer
/// @param movedFrom the day for which it was written, when the transfer was put on another day since
/// @param owner who has to do it, as it was written: a unit, a role or a name
/// @param ownerPerson whom that names; null unless it is the name of exactly one person in place
/// @param ownerUnit where he stands
public record TransferTask(
        UUID id,
        UUID person,
        String personName,
        LocalDate day,
        @Nullable LocalDate movedFrom,
        String text,
        String owner,
        @Nullable UUID ownerPerson,
        @Nullable UUID ownerUnit,
        LocalDate due,
        @Nullable LocalDate doneOn) {}
