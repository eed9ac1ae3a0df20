package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A list on paper under which people put their names.
///
/// @param people who signed, in the order of the list
/// @param complete whether nobody is missing any more, so that what the list was for is done
public record SignedList(
        LocalDate signedOn, List<UUID> people, String listNumber, boolean complete, UUID reporter) {
    public SignedList {
        people = people.stream().distinct().toList();
    }
}
