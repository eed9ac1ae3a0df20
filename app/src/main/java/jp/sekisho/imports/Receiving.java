package jp.sekisho.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Extract;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.Row;
import jp.sekisho.extract.Sheet;
import jp.sekisho.extract.Value;
import jp.sekisho.extract.Wanted;
import jp.sekisho.extract.Workbook;
import jp.sekisho.files.NumberSearch;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Unacceptable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Has an uploaded file read by the child, refuses what must not come in, and keeps what it says.
/// Thread-safe.
@Component
class Receiving {
    private static final int PLACES = 5;

    private final ObjectProvider<Extract> extract;
    private final MessageSource messages;

    Receiving(ObjectProvider<Extract> extract, MessageSource messages) {
        this.extract = extract;
        this.messages = messages;
    }

    /// @param declared that twelve digits which look like a 個人番号 are none
    Copy read(String name, byte[] content, boolean declared) {
        if (MyNumber.bare(name)) {
            throw Unacceptable.at("file", "problem.import.my-number.name");
        }
        return switch (extract.getObject().read(content, Wanted.TABLE, Budget.ORDINARY)) {
            case Workbook workbook -> copy(workbook, declared);
            case Refusal refusal ->
                    throw Unacceptable.at(
                            "file",
                            "problem.import.file",
                            refusal.message(LocaleContextHolder.getLocale()));
            case Directory _, Document _ -> throw new IllegalStateException("no table");
        };
    }

    private Copy copy(Workbook workbook, boolean declared) {
        var found = NumberSearch.in(workbook, this::beside);
        if (!found.labelled().isEmpty()) {
            throw Unacceptable.at("file", "problem.import.my-number", places(found.labelled()));
        }
        if (!found.bare().isEmpty() && !declared) {
            throw Unacceptable.at(
                    "declared", "problem.import.my-number.bare", places(found.bare()));
        }
        var sheets = workbook.sheets().stream().map(Receiving::sheet).toList();
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw Unacceptable.at("file", "problem.import.empty");
        }
        return new Copy(form(workbook.form()), sheets);
    }

    private String beside(Sheet.Aside.Kind kind) {
        return messages.getMessage(
                "evidence.place." + kind.name().toLowerCase(Locale.ROOT),
                null,
                LocaleContextHolder.getLocale());
    }

    private static String places(List<String> places) {
        var shown = String.join("、", places.subList(0, Math.min(PLACES, places.size())));
        return places.size() > PLACES ? shown + "…" : shown;
    }

    private static String form(Workbook.Form form) {
        return switch (form) {
            case Workbook.Excel _ -> "xlsx";
            case Workbook.Delimited text -> text.charset();
        };
    }

    private static Copy.Sheet sheet(Sheet sheet) {
        var columns = new ArrayList<Integer>();
        for (var area : sheet.hiddenColumns()) {
            for (int column = area.first().column();
                    column <= Math.min(area.last().column(), 200);
                    column++) {
                columns.add(column);
            }
        }
        return new Copy.Sheet(
                sheet.name(),
                sheet.visibility() != Sheet.Visibility.SHOWN,
                columns,
                sheet.rows().stream().map(Receiving::row).toList());
    }

    /// Merged areas are written out, so that every cell says what a person reads in it.
    private static Copy.Row row(Row row) {
        var columns = new java.util.TreeSet<Integer>();
        row.cells().forEach(cell -> columns.add(cell.address().column()));
        for (var merged : row.merged()) {
            if (!merged.text().isBlank()) {
                for (int column = merged.area().first().column();
                        column <= Math.min(merged.area().last().column(), 200);
                        column++) {
                    columns.add(column);
                }
            }
        }
        return new Copy.Row(
                row.number(),
                row.hidden(),
                columns.stream().map(column -> cell(row, column)).toList());
    }

    private static Copy.Cell cell(Row row, int column) {
        var cell = row.cell(column);
        var merged = cell.merged();
        var anchor = merged.map(area -> area.area().first().equals(cell.address())).orElse(true);
        var value = anchor ? cell.value() : merged.orElseThrow().value();
        return new Copy.Cell(
                column,
                typed(cell.read()),
                typed(anchor ? cell.standing() : cell.read()),
                value instanceof Value.Moment moment ? moment.time().toLocalDate() : null,
                !anchor,
                value instanceof Value.Numeric,
                merged.map(area -> area.area().last().row()).orElse(row.number()));
    }

    /// Without the mark that keeps a spreadsheet from taking the text of an exported list for a formula.
    private static String typed(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
