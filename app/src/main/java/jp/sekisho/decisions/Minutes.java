package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is put on record of a meeting that was held.
public record Minutes(
        LocalDate heldOn,
        String place,
        List<UUID> attended,
        String minutes,
        String documentNumber,
        List<String> resolutions) {
    public Minutes {
        attended = List.copyOf(attended);
        resolutions =
                resolutions.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
