package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reader of another make, slow and large, sees the same cells.
final class PoiTwinTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "職員名簿_令和8年度.xlsx",
                "議員・監査委員名簿.xlsx",
                "人事給与システム利用者一覧.xlsx",
                "ashihara/01_職員名簿_R8.4.1現在.xlsx",
                "ashihara/03_議員・監査委員名簿.xlsx",
                "ashihara/04_人事異動内示_R8.4.1.xlsx",
                "ashihara/05_委託先一覧_R8.xlsx",
                "ashihara/06_情報資産台帳.xlsx",
                "ashihara/07_パソコン・USBメモリ台帳.xlsx",
                "ashihara/08_給与システム_ユーザマスタ.xlsx",
            })
    void it_agrees_about_every_cell(String name) throws IOException {
        agree(Office.file(name));
    }

    static void agree(byte[] bytes) throws IOException {
        var ours = Office.workbook(bytes);
        try (var theirs = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(ours.sheets()).hasSize(theirs.getNumberOfSheets());
            for (int at = 0; at < theirs.getNumberOfSheets(); at++) {
                var sheet = theirs.getSheetAt(at);
                assertThat(told(ours.sheets().get(at))).containsExactlyElementsOf(told(sheet));
            }
        }
    }

    private static List<String> told(Sheet sheet) {
        var told = new ArrayList<String>();
        for (var row : sheet.rows()) {
            for (var cell : row.cells()) {
                told.add(
                        "%s hidden=%s value=%s formula=%s bold=%s merged=%s"
                                .formatted(
                                        cell.address(),
                                        row.hidden() || sheet.hidden(cell.address().column()),
                                        value(cell),
                                        cell.formula().orElse("").isEmpty() ? "no" : "yes",
                                        cell.bold(),
                                        cell.merged()
                                                .map(merged -> merged.area().toString())
                                                .orElse("")));
            }
        }
        return told;
    }

    private static String value(Cell cell) {
        return switch (cell.value()) {
            case Value.Blank _ -> "";
            case Value.Text(var text) -> text;
            case Value.Numeric(double number) -> String.valueOf(number);
            case Value.Moment(var time) -> time.toString();
            case Value.Truth(boolean isTrue) -> String.valueOf(isTrue);
            case Value.Failed(var code) -> code;
        };
    }

    private static List<String> told(XSSFSheet sheet) {
        var told = new ArrayList<String>();
        for (var row : sheet) {
            for (var each : row) {
                var cell = (XSSFCell) each;
                var formula = cell.getCellType() == CellType.FORMULA;
                if (value(cell).isEmpty() && !formula) {
                    continue;
                }
                told.add(
                        "%s hidden=%s value=%s formula=%s bold=%s merged=%s"
                                .formatted(
                                        cell.getAddress(),
                                        row.getZeroHeight()
                                                || sheet.isColumnHidden(cell.getColumnIndex()),
                                        value(cell),
                                        formula ? "yes" : "no",
                                        bold(cell),
                                        sheet.getMergedRegions().stream()
                                                .filter(area -> area.isInRange(cell))
                                                .map(area -> area.formatAsString())
                                                .findFirst()
                                                .orElse("")));
            }
        }
        return told;
    }

    private static boolean bold(XSSFCell cell) {
        return !(cell.getCellType() == CellType.STRING
                        && cell.getRichStringCellValue().numFormattingRuns() > 0)
                && cell.getCellStyle().getFont().getBold();
    }

    private static String value(XSSFCell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    /// It does not know the formats of eras, so a day is told by our own reading of the format.
    private static String number(XSSFCell cell) {
        if (cell.getRawValue() == null || cell.getRawValue().isEmpty()) {
            return "";
        }
        var format =
                jp.sekisho.extract.show.CellFormat.of(cell.getCellStyle().getDataFormatString());
        return format.dates(cell.getNumericCellValue())
                ? cell.getLocalDateTimeCellValue().toString()
                : String.valueOf(cell.getNumericCellValue());
    }
}
