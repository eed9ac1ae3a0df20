package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files as they lie on a small body's server are understood to the letter.
final class OfficeFilesTest {
    private static final int NUMBER = 3;
    private static final int NAME = 5;

    @Test
    void the_roster_holds_fifty_one_people_and_one_crossed_out() throws IOException {
        var workbook = Office.workbook(Office.file("職員名簿_令和8年度.xlsx"));
        assertThat(workbook.form()).isEqualTo(new Workbook.Excel());
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("R8", "R7（参考）");
        var sheet = workbook.sheets().getFirst();
        var people =
                sheet.rows().stream()
                        .filter(row -> row.number() > 5)
                        .filter(row -> !row.cell(NUMBER).text().isEmpty())
                        .toList();
        assertThat(people).hasSize(52);
        assertThat(people)
                .filteredOn(row -> row.cell(NAME).struck())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(49);
                    assertThat(row.cell(NAME).text()).isEqualTo("酒井 哲也");
                    assertThat(row.cell(9).text()).isEqualTo("R8.3.31退職");
                });
        assertThat(people)
                .allSatisfy(row -> assertThat(row.cell(NUMBER).text()).matches("[0-9]{6}"));
    }

    @Test
    void numbers_and_dates_are_read_as_they_are_seen() throws IOException {
        var sheet = Office.workbook(Office.file("職員名簿_令和8年度.xlsx")).sheets().getFirst();
        assertThat(sheet.at("C10").text()).isEqualTo("000060");
        assertThat(sheet.at("C10").value()).isEqualTo(new Value.Numeric(60));
        assertThat(sheet.at("C9").value()).isEqualTo(new Value.Text("000054"));
        assertThat(sheet.at("G7").text()).isEqualTo("H2.4.1");
        assertThat(sheet.at("G7").value())
                .isEqualTo(new Value.Moment(LocalDateTime.of(1990, 4, 1, 0, 0)));
        assertThat(sheet.at("H6").text()).isEqualTo("令和 5年 4月 1日");
        assertThat(sheet.at("G9").text()).isEqualTo("平成１４年４月１日");
        assertThat(sheet.at("G6").text()).isEqualTo("1989/4/1");
        assertThat(sheet.at("H7").text()).isEqualTo("R4.4.1");
    }

    @Test
    void names_stay_as_they_were_typed() throws IOException {
        var sheet = Office.workbook(Office.file("職員名簿_令和8年度.xlsx")).sheets().getFirst();
        assertThat(sheet.at("E23").text()).isEqualTo("\uFA19谷 正人");
        assertThat(sheet.at("E20").text()).isEqualTo("\uD842\uDFB7田　進");
        assertThat(sheet.at("E10").text()).isEqualTo("\u9AD9橋　純一");
        assertThat(sheet.at("E16").text()).isEqualTo("村\uFA11　信夫");
    }

    @Test
    void merged_headings_and_sections_are_read_all_over_their_area() throws IOException {
        var sheet = Office.workbook(Office.file("職員名簿_令和8年度.xlsx")).sheets().getFirst();
        assertThat(sheet.merged()).hasSize(18);
        assertThat(sheet.at("B4").text()).isEmpty();
        assertThat(sheet.at("B4").read()).isEqualTo("所属");
        assertThat(sheet.at("H4").read()).isEqualTo("発令");
        assertThat(sheet.at("C5").read()).isEqualTo("職員\n番号");
        assertThat(sheet.at("A16").read()).isEqualTo("総務課");
        assertThat(sheet.at("B16").read()).isEqualTo("給与係");
        assertThat(sheet.at("A16").merged().orElseThrow().area()).hasToString("A9:A16");
    }

    @Test
    void subtotals_are_formulas_that_nobody_computed() throws IOException {
        var sheet = Office.workbook(Office.file("職員名簿_令和8年度.xlsx")).sheets().getFirst();
        assertThat(sheet.at("E8").formula()).contains("COUNTA(E6:E7)");
        assertThat(sheet.at("E8").value()).isEqualTo(new Value.Blank());
        assertThat(sheet.at("D8").text()).isEqualTo("小計");
        assertThat(sheet.at("D8").bold()).isTrue();
        assertThat(sheet.at("D9").bold()).isFalse();
        assertThat(sheet.hidden(10)).isTrue();
        assertThat(sheet.hidden(9)).isFalse();
    }

    @Test
    void a_workbook_has_hidden_rows_columns_and_sheets() throws IOException {
        var workbook = Office.workbook(Office.file("ashihara/01_職員名簿_R8.4.1現在.xlsx"));
        assertThat(workbook.sheets())
                .extracting(Sheet::visibility)
                .containsExactly(
                        Sheet.Visibility.SHOWN, Sheet.Visibility.SHOWN, Sheet.Visibility.HIDDEN);
        var sheet = workbook.sheets().getFirst();
        assertThat(Stream.of(7, 8, 10, 11).filter(sheet::hidden)).containsExactly(8, 11);
        assertThat(sheet.rows())
                .filteredOn(Row::hidden)
                .extracting(Row::number)
                .containsExactly(25);
        assertThat(sheet.merged()).hasSize(36);
    }

    @Test
    void people_are_struck_one_name_by_half() throws IOException {
        var sheet =
                Office.workbook(Office.file("ashihara/01_職員名簿_R8.4.1現在.xlsx")).sheets().getFirst();
        assertThat(sheet.rows())
                .filteredOn(row -> row.cell(6).struck())
                .extracting(Row::number)
                .containsExactly(18, 19, 40, 44);
        assertThat(sheet.at("F81").text()).isEqualTo("平井三宅　美咲");
        assertThat(sheet.at("F81").standing()).isEqualTo("三宅　美咲");
        assertThat(sheet.at("F81").struck()).isFalse();
    }

    @Test
    void what_is_seen_differs_from_what_is_held() throws IOException {
        var sheet =
                Office.workbook(Office.file("ashihara/01_職員名簿_R8.4.1現在.xlsx")).sheets().getFirst();
        assertThat(sheet.at("I37").text()).isEqualTo("41000");
        assertThat(sheet.at("I37").value()).isEqualTo(new Value.Numeric(41000));
        assertThat(sheet.at("H6").text()).isEqualTo("昭和56年4月26日");
        assertThat(sheet.at("G6").formula()).contains("PHONETIC(F6)");
        assertThat(sheet.at("G6").text()).isEqualTo("ニシムラ　トモコ");
        assertThat(sheet.at("E88").text()).isEqualTo("73名");
        assertThat(sheet.at("E22").text()).isEqualTo("71");
        assertThat(sheet.at("F80").text()).isEqualTo("辻\uDB40\uDD00　真由美");
        assertThat(Stream.of("I51", "I52", "J53", "I54", "I55").map(at -> sheet.at(at).text()))
                .containsExactly("R7.2.30", "H31.5.1", "R18.4.1", "不明", "R1.4.1");
    }

    @Test
    void twelve_digits_in_a_number_are_seen_short_and_held_whole() throws IOException {
        var sheet =
                Office.workbook(Office.file("ashihara/07_パソコン・USBメモリ台帳.xlsx")).sheets().getFirst();
        var long_numbers =
                sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell ->
                                cell.value() instanceof Value.Numeric(double number)
                                        && number >= 1e11)
                        .toList();
        assertThat(long_numbers).isNotEmpty();
        assertThat(long_numbers)
                .allSatisfy(cell -> assertThat(cell.text()).matches("[0-9]{12}|.+E\\+11"));
    }

    @Test
    void a_csv_of_windows_keeps_the_line_breaks_in_its_cells() throws IOException {
        var workbook = Office.workbook(Office.file("会計年度任用職員一覧.csv"));
        assertThat(workbook.form()).isEqualTo(new Workbook.Delimited("windows-31j", false, ','));
        var sheet = workbook.sheets().getFirst();
        assertThat(sheet.rows()).hasSize(14);
        assertThat(sheet.at("E2").text()).isEqualTo("業務課\n収集係");
        assertThat(sheet.at("B2").text()).isEqualTo("09001");
        assertThat(sheet.at("D2").text()).isEqualTo("ﾏﾙﾔﾏ ｼｹﾞﾙ");
        assertThat(sheet.at("G2").text()).isEqualTo("R8.4.1～R9.3.31");
        assertThat(sheet.at("A14").text()).isEqualTo("13");
    }

    @Test
    void what_looks_like_a_formula_in_a_csv_is_text() throws IOException {
        var workbook = Office.workbook(Office.file("ashihara/02_会計年度任用職員一覧.csv"));
        var sheet = workbook.sheets().getFirst();
        assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()))
                .allSatisfy(cell -> assertThat(cell.formula()).isEmpty())
                .extracting(Cell::text)
                .contains("=SUM(I2:I9)", "-2h/日（部分休業）", "??田　純子", "007001", "7004");
    }

    @Test
    void an_export_of_the_directory_is_a_table_in_utf_16() throws IOException {
        var workbook = Office.workbook(Office.file("ADユーザー_csvde.csv"));
        assertThat(workbook.form()).isEqualTo(new Workbook.Delimited("UTF-16LE", true, ','));
        var sheet = workbook.sheets().getFirst();
        assertThat(sheet.rows()).hasSize(32);
        assertThat(sheet.at("A2").text()).isEqualTo("CN=原田 裕之,OU=事務局,DC=mizuho,DC=local");
        assertThat(sheet.at("H2").text()).startsWith("X'0105");
        assertThat(
                        Office.workbook(Office.file("ashihara/10_AD_csvde_u.csv"))
                                .sheets()
                                .getFirst()
                                .rows())
                .hasSize(75);
        assertThat(Office.workbook(Office.file("フォルダ権限_SDDL.csv")).sheets().getFirst().rows())
                .hasSize(4);
    }

    @Test
    void groups_are_read_through_base64_and_folded_lines() throws IOException {
        var directory = Office.directory(Office.file("ADグループ_ldifde.ldf"));
        assertThat(directory.entries())
                .extracting(entry -> entry.text("samaccountname").orElseThrow())
                .containsExactly("総務課", "給与係", "庶務担当");
        var payroll = directory.entries().get(1);
        assertThat(payroll.texts("member"))
                .hasSize(5)
                .contains("CN=庶務担当,OU=groups,DC=mizuho,DC=local");
        assertThat(payroll.attributes())
                .filteredOn(attribute -> attribute.name().equals("objectSid"))
                .extracting(Directory.Attribute::held)
                .singleElement()
                .isInstanceOf(Directory.Held.Bytes.class);
        assertThat(Office.directory(Office.file("ashihara/09_AD_ldifde.ldf")).entries())
                .hasSize(131);
    }

    @Test
    void other_exports_are_text_line_by_line() throws IOException {
        var saved = Office.document(Office.file("ashihara/12_icacls_save_共有.txt"));
        assertThat(saved.paragraphs().getFirst().text()).isEqualTo("総務課");
        assertThat(saved.paragraphs()).hasSize(10);
        var shares = Office.document(Office.file("ashihara/13_net_share.txt"));
        assertThat(shares.paragraphs())
                .extracting(Document.Paragraph::text)
                .anyMatch(line -> line.startsWith("共有名"));
    }

    @Test
    void every_file_is_read_as_something() throws IOException {
        for (var name :
                List.of(
                        "議員・監査委員名簿.xlsx",
                        "人事給与システム利用者一覧.xlsx",
                        "ashihara/03_議員・監査委員名簿.xlsx",
                        "ashihara/04_人事異動内示_R8.4.1.xlsx",
                        "ashihara/05_委託先一覧_R8.xlsx",
                        "ashihara/06_情報資産台帳.xlsx",
                        "ashihara/08_給与システム_ユーザマスタ.xlsx",
                        "ashihara/11_フォルダ権限_Get-Acl.csv")) {
            assertThat(Office.workbook(Office.file(name)).sheets().getFirst().rows())
                    .as(name)
                    .isNotEmpty();
        }
    }
}
