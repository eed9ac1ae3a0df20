package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.shared.Sha256;

/// A file as it was understood, with what would come of it.
///
/// @param sheets names of the sheets, in the order of their tabs
/// @param sheet which of them is taken, from 0
public record Draft(
        UUID id,
        String register,
        String name,
        String form,
        List<String> sheets,
        int sheet,
        LocalDate day,
        Map<String, String> settings,
        List<String> affirmed,
        List<Table> tables,
        Plan plan) {

    /// One table of the sheet.
    ///
    /// @param heading the row of its heading; 0 when it has none
    /// @param remembered whether a table with these headings was taken in before
    public record Table(
            String title,
            int heading,
            boolean remembered,
            List<Column> columns,
            List<Line> lines) {}

    public record Column(
            int number, String letters, String heading, boolean hidden, String field) {}

    /// A row as it stands in the sheet, corrected where somebody corrected it; one text per column.
    public record Line(int number, List<String> texts) {}

    public List<Concern> refusals() {
        return plan.concerns().stream().filter(Concern::refuses).toList();
    }

    public boolean ready() {
        return refusals().isEmpty() && !plan.differences().isEmpty();
    }

    public long count(Difference.Kind kind) {
        return plan.differences().stream().filter(each -> each.kind() == kind).count();
    }

    /// Stands for what somebody saw, so that nothing else is taken in.
    public String seal() {
        return Sha256.hex(
                List.of(day, plan.differences(), plan.notes(), plan.concerns()).toString());
    }
}
