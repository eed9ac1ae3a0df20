package jp.sekisho.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The holidays that ship with the program. Loading fails on a row that does not say its source and
/// whether it was compared with it.
final class Holidays {
    private Holidays() {}

    static NavigableMap<LocalDate, Holiday> load() {
        try (var stream = Holidays.class.getResourceAsStream("holidays.csv")) {
            if (stream == null) {
                throw new IOException("holidays.csv is missing from the program");
            }
            return parse(new BufferedReader(new InputStreamReader(stream, UTF_8)).lines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static NavigableMap<LocalDate, Holiday> parse(Stream<String> lines) {
        var holidays = new TreeMap<LocalDate, Holiday>();
        lines.skip(1)
                .forEach(line -> {
                    var holiday = holiday(List.of(line.split(",", -1)), line);
                    if (holidays.put(holiday.day(), holiday) != null) {
                        throw new IllegalArgumentException("holidays.csv: twice: " + line);
                    }
                });
        return holidays;
    }

    private static Holiday holiday(List<String> row, String line) {
        if (row.size() != 4) {
            throw new IllegalArgumentException("holidays.csv: expected four columns: " + line);
        }
        var verified =
                switch (row.get(3)) {
                    case "照合済" -> true;
                    case "未照合" -> false;
                    default ->
                            throw new IllegalArgumentException(
                                    "holidays.csv: expected 照合済 or 未照合: " + line);
                };
        return new Holiday(LocalDate.parse(row.get(0)), row.get(1), row.get(2), verified);
    }
}
