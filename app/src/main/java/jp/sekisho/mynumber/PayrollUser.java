package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user of the payroll system, and who is behind it.
///
/// @param number of the employee, as the system has it; may be empty
/// @param active whether it can sign in
/// @param stands whether the person is on the roster today
/// @param taken the import that it is from
public record PayrollUser(
        UUID id,
        String login,
        String name,
        String number,
        String place,
        boolean active,
        AccountKind kind,
        @Nullable UUID person,
        String personName,
        boolean stands,
        String explanation,
        @Nullable LocalDate explainedOn,
        UUID taken) {
    /// Whether somebody still has to say whose it is, or to end it.
    public boolean open() {
        return active && (kind == AccountKind.UNKNOWN || (kind == AccountKind.PERSON && !stands));
    }
}
