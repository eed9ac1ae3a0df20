package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.sekisho.RunningApp;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workbooks with what offices do to cells: merging, formulas, formats, hiding.
class AwkwardSheetTest {
    private RunningApp app;
    private Imports imports;

    @BeforeEach
    void start() {
        app = new RunningApp("2026-04-01T09:00");
        imports = app.get(Imports.class);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Draft read(byte[] file) {
        return imports.draft("roster", imports.begin("roster", "名簿.xlsx", file, false));
    }

    private static List<String> shown(Draft draft) {
        return draft.plan().differences().stream()
                .map((Difference difference) -> difference.name() + "：" + difference.summary())
                .toList();
    }

    @Test
    void mergedCellsSayTheSameInAllTheirRows() {
        var draft =
                read(
                        Sheets.xlsx(sheet -> {
                            Sheets.fill(
                                    sheet,
                                    new String[] {"所属", "", "氏名", "職名"},
                                    new String[] {"課", "係", "", ""},
                                    new String[] {"総務課", "庶務係", "甲野　一郎", "係長"},
                                    new String[] {"", "", "乙川　花子", "主事"},
                                    new String[] {"業務課", "", "丙山　二郎", "課長"});
                            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
                            sheet.addMergedRegion(CellRangeAddress.valueOf("C1:C2"));
                            sheet.addMergedRegion(CellRangeAddress.valueOf("D1:D2"));
                            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
                            sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
                        }));
        assertThat(shown(draft))
                .containsExactly("甲野　一郎：総務課 庶務係 係長", "乙川　花子：総務課 庶務係 主事", "丙山　二郎：業務課 課長");
    }

    @Test
    void formulasAreReadByTheirResultAndNeverComputed() {
        var draft =
                read(
                        Sheets.xlsx(sheet -> {
                            Sheets.fill(
                                    sheet,
                                    new String[] {"氏名", "所属", "備考"},
                                    new String[] {"甲野　一郎", "総務課", "=1+1"},
                                    new String[] {"計", "", ""});
                            var name = sheet.createRow(3).createCell(0);
                            name.setCellFormula("A2");
                            name.setCellValue("乙川　花子");
                            sheet.getRow(3).createCell(1).setCellValue("業務課");
                        }));
        assertThat(shown(draft)).containsExactly("甲野　一郎：総務課", "乙川　花子：業務課");
    }

    @Test
    void aNumberHiddenInAnyCellKeepsTheFileOut() {
        for (var place : List.of("text", "number", "hidden column", "formula", "above")) {
            var file =
                    Sheets.xlsx(sheet -> {
                        Sheets.fill(
                                sheet,
                                new String[] {"氏名", "所属", place.equals("above") ? "個人番号" : "控"},
                                new String[] {"甲野　一郎", "総務課", ""});
                        var cell = sheet.getRow(1).getCell(2);
                        switch (place) {
                            case "text" -> cell.setCellValue("１２３４－５６７８－９０１８");
                            case "formula" -> cell.setCellFormula("\"123456789018\"");
                            default -> cell.setCellValue(123456789018d);
                        }
                        sheet.setColumnHidden(2, place.equals("hidden column"));
                    });
            assertThatThrownBy(() -> read(file))
                    .as(place)
                    .isInstanceOf(Unacceptable.class)
                    .hasMessageContaining("problem.import.my-number")
                    .hasMessageContaining("C2")
                    .hasMessageNotContaining("9018");
        }
        assertThat(rowsWithTheNumber()).isZero();
    }

    private long rowsWithTheNumber() {
        return app.get(Sql.class)
                .of(
                        "select count(*) from imports.draft where copy like '%9018%' or name like '%9018%'")
                .one(Long.class);
    }

    @Test
    void twelveDigitsThatAreSomethingElseAreTakenWhenSomebodySaysSo() {
        var file =
                Sheets.xlsx(sheet ->
                        Sheets.fill(
                                sheet,
                                new String[] {"氏名", "所属", "機器"},
                                new String[] {"丁川　三郎", "総務課", "123456789018"}));
        assertThatThrownBy(() -> read(file)).hasMessageContaining("problem.import.my-number.bare");
        var draft = imports.begin("roster", "名簿.xlsx", file, true);
        imports.take("roster", draft, imports.draft("roster", draft).seal());
        assertThat(app.get(Sql.class).of("select declared from imports.taken").list(Boolean.class))
                .containsExactly(true);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInOneLine() {
        for (var file : List.of(new byte[0], "%PDF-1.7".getBytes(), new byte[] {1, 2, 0, 3})) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(Unacceptable.class);
        }
    }
}
