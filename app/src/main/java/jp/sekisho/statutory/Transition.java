package jp.sekisho.statutory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 経過措置: a system or a contract that may stay as it was until it is renewed.
///
/// @param field the 号 under which it stands
/// @param beganOn the day the system came into use or the contract began
/// @param endsOn the day of its renewal; the last day on which what is missing may be missing
/// @param note how it was settled, or why it was taken back
public record Transition(
        UUID id,
        int field,
        String name,
        LocalDate beganOn,
        LocalDate endsOn,
        String missing,
        LocalDate decidedOn,
        String documentNumber,
        Standing standing,
        @Nullable LocalDate settledOn,
        String note) {
    /// How far it is.
    public enum Standing {
        OPEN,
        SETTLED,
        WITHDRAWN
    }

    public boolean over(LocalDate day) {
        return standing == Standing.OPEN && endsOn.isBefore(day);
    }

    Transition settled(LocalDate day, String how) {
        return new Transition(
                id,
                field,
                name,
                beganOn,
                endsOn,
                missing,
                decidedOn,
                documentNumber,
                Standing.SETTLED,
                day,
                how);
    }

    Transition withdrawn(String why) {
        return new Transition(
                id,
                field,
                name,
                beganOn,
                endsOn,
                missing,
                decidedOn,
                documentNumber,
                Standing.WITHDRAWN,
                null,
                why);
    }

    Transition ending(LocalDate day, String why, LocalDate decided, String number) {
        return new Transition(
                id, field, name, beganOn, day, missing, decided, number, standing, null, why);
    }
}
