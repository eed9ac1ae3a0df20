package jp.sekisho.organization;

import static jp.sekisho.organization.RosterRegister.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.imports.SheetRow;

/// What a row leaves to the rows above it: 〃, 同上, and 課 and 係 that are written once for many.
final class RosterAbove {
    private static final List<String> REPEATABLE =
            List.of(TITLE, KIND, ORGAN, PARTNER, TERM, DIVISION, SECTION);
    private static final double FULL = 0.8;

    private final Map<String, String> last = new HashMap<>();
    private final boolean everyRowHasItsDivision;
    private String under = "";

    RosterAbove(List<SheetRow> rows) {
        var named = rows.stream().filter(row -> !row.text(NAME).isEmpty()).toList();
        var written = named.stream().filter(row -> row.cell(DIVISION).written()).count();
        everyRowHasItsDivision = written >= named.size() * FULL;
    }

    /// Goes on to a row.
    void at(SheetRow row) {
        if (!row.section().equals(under)) {
            last.clear();
            under = row.section();
        }
        var division = own(row, DIVISION);
        var section = own(row, SECTION);
        var fresh = row.cell(DIVISION).written() && !RosterWords.repeats(row.text(DIVISION));
        if (division.isEmpty() && !fresh && !everyRowHasItsDivision) {
            division = last.getOrDefault(DIVISION, "");
        }
        if (section.isEmpty() && !fresh && division.equals(last.getOrDefault(DIVISION, ""))) {
            section = everyRowHasItsDivision ? "" : last.getOrDefault(SECTION, "");
        }
        for (var field : REPEATABLE) {
            last.put(field, own(row, field));
        }
        last.put(DIVISION, division);
        last.put(SECTION, section.equals(division) ? "" : section);
    }

    private String own(SheetRow row, String field) {
        var cell = row.cell(field);
        var text = (cell.struck() ? cell.text() : cell.standing()).strip();
        if (RosterWords.repeats(text)) {
            return last.getOrDefault(field, "");
        }
        return RosterWords.none(text) ? "" : text;
    }

    String text(SheetRow row, String field) {
        if (REPEATABLE.contains(field)) {
            return last.getOrDefault(field, "");
        }
        return row.text(field);
    }

    String division(SheetRow row) {
        return text(row, DIVISION);
    }

    String section(SheetRow row) {
        return text(row, SECTION);
    }

    /// The organ that the title of the table names, if it names only one.
    Optional<OrganKind> organ(SheetRow row) {
        var title = RosterWords.folded(row.section());
        var assembly = title.contains("議会") || title.contains("議員");
        var audit = title.contains("監査委員");
        if (assembly == audit) {
            return Optional.empty();
        }
        return Optional.of(assembly ? OrganKind.ASSEMBLY : OrganKind.AUDIT);
    }
}
