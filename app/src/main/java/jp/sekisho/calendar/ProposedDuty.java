package jp.sekisho.calendar;

import jp.sekisho.organization.Role;

/// A duty that bodies of this kind usually have, offered to be taken up.
///
/// @param repeats when, as [Recurrence] writes it
/// @param basis where it comes from, in words
/// @param verified whether that was compared with its source (照合済); what was not is never shown as law
public record ProposedDuty(
        String number,
        String title,
        Role role,
        String repeats,
        boolean evidence,
        String basis,
        boolean verified) {
    public ProposedDuty {
        if (number.isBlank() || title.isBlank() || basis.isBlank()) {
            throw new IllegalArgumentException("duties.json: " + number + " " + title);
        }
        Recurrence.parse(repeats);
    }

    public Recurrence recurrence() {
        return Recurrence.parse(repeats);
    }
}
