package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.organization.Role;
import org.jspecify.annotations.Nullable;

/// A duty to be added.
///
/// @param title what is to be done, as a full act (入退室の記録を点検する)
/// @param why where it comes from, in words; may be empty
/// @param unit of the role, where it is held per unit; null for the whole body
/// @param source what it belongs to in another module; null for none
/// @param proposal number in the list that ships with the program; empty for one of the office's own
/// @param evidence whether reporting it done needs the number of a paper
public record NewDuty(
        String title,
        String why,
        Role role,
        @Nullable UUID unit,
        Recurrence recurrence,
        @Nullable Source source,
        String proposal,
        boolean evidence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /// Something of another module, which this one knows by kind and id only.
    public record Source(String kind, UUID id) {
        public Source {
            if (!kind.matches("[a-z]+(-[a-z]+)*")) {
                throw new IllegalArgumentException("not a kind: " + kind);
            }
        }
    }

    public static NewDuty of(String title, Role role, Recurrence recurrence, LocalDate validFrom) {
        return new NewDuty(title, "", role, null, recurrence, null, "", false, validFrom, null);
    }

    public NewDuty from(Source origin) {
        return new NewDuty(
                title, why, role, unit, recurrence, origin, proposal, evidence, validFrom, validTo);
    }
}
