package jp.sekisho.calendar;

import java.time.LocalDate;

/// A day on which offices are closed, and where that is written.
///
/// @param verified whether the day was compared with its source (照合済)
public record Holiday(LocalDate day, String name, String source, boolean verified) {
    public Holiday {
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(day + ": a holiday without name or source");
        }
    }
}
