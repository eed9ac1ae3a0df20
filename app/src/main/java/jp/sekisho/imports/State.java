package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody decided about a draft so far.
///
/// @param matchings by the row of the heading: column and field
/// @param typed cells corrected on screen, by row and column as in `14.1`
/// @param affirmed concerns about the sheet as a whole that are right
record State(
        int sheet,
        LocalDate day,
        boolean declared,
        Map<String, String> settings,
        Map<Integer, Map<Integer, String>> matchings,
        Map<String, String> typed,
        List<String> affirmed) {
    static State begin(int sheet, LocalDate day, boolean declared, Map<String, String> settings) {
        return new State(
                sheet, day, declared, new LinkedHashMap<>(settings), Map.of(), Map.of(), List.of());
    }
}
