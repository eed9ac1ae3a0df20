package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;

/// What would be short from a day that is still to come, if nothing is done before it. Answered by the
/// module that judges.
@FunctionalInterface
public interface DayShortages {
    List<Shortage> on(LocalDate day);

    /// @param more how many more objects are short on that day than today
    record Shortage(String title, String href, int more) {}
}
