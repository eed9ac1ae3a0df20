package jp.sekisho.extract.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellFormatTest {
    @ParameterizedTest(name = "{0} as General is {1}")
    @CsvSource({
        "0, 0",
        "60, 60",
        "-1.5, -1.5",
        "0.1, 0.1",
        "1234567.891234, 1234567.891",
        "12345678901, 12345678901",
        "123456789012, 1.23457E+11",
        "100000000000, 1E+11",
        "0.333333333333333, 0.333333333",
        "0.0000123456789, 1.23457E-05",
        "0.00001, 0.00001",
        "0.1234567890123, 0.123456789",
        "-123456789012, -1.23457E+11",
        "3.0000000000000004, 3",
    })
    void general_is_as_wide_as_excel_shows_it(double value, String shown) {
        assertThat(CellFormat.GENERAL.show(value, false)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} through {1} is {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "60|000000|000060",
                "1234567|000000|1234567",
                "51|0\"名\"|51名",
                "0|0\"名\"|0名",
                "1234.5|#,##0|1,235",
                "0|#,##0|0",
                "0|#|''",
                "-1234|#,##0|-1,234",
                "-1234|#,##0;[Red]▲#,##0|▲1,234",
                "-1234|#,##0;△#,##0;\"－\"|△1,234",
                "0|#,##0;△#,##0;\"－\"|－",
                "0.256|0%|26%",
                "0.256|0.0%|25.6%",
                "12345678|#,##0,|12,346",
                "12345678|#,##0,\"千円\"|12,346千円",
                "8191234|000-0000|819-1234",
                "312|00000-0|00031-2",
                "1.005|0.00|1.01",
                "2.5|0|3",
                "0.5|.00|.50",
                "-0.3|0|0",
                "12345|0.00E+00|1.23E+04",
                "0.00012|0.0E-0|1.2E-4",
                "12345|##0.0E+0|12.3E+3",
                "3|\"有\"|有",
                "5|;;;|''",
                "1234.5|¥#,##0|¥1,235",
                "-5|\"¥\"#,##0;\"¥\"\\-#,##0|¥-5",
                "1.5|# ?/?|1 1/2",
                "0.333|?/?|1/3",
                "38.75|#.##|38.75",
                "30|#.##|30.",
                "31|[DBNum3]0|３１",
                "2026|[DBNum1]General|二千二十六",
                "2026|[DBNum1]0|二〇二六",
                "10|[DBNum1]General|十",
                "150|[>=100]\"多\";\"少\"|多",
                "50|[>=100]\"多\";\"少\"|少",
                "41000|@|41000",
                "7|00|07",
                "1234567890123|0|1234567890123",
                "0.05|0_);(0)|0 ",
                "-3|0_);(0)|(3)",
            })
    void numbers_keep_their_places(double value, String code, String shown) {
        assertThat(CellFormat.of(code).show(value, false)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} through {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-01|[$-411]ge.m.d|R8.4.1",
                "2026-04-01|[$-411]ge.m.d;@|R8.4.1",
                "2026-04-01|[$-411]ggge\"年\"m\"月\"d\"日\"|令和8年4月1日",
                "2026-04-01|[$-ja-JP]ggge\"年\"m\"月\"d\"日\";@|令和8年4月1日",
                "2019-05-01|[$-411]ggge\"年\"m\"月\"d\"日\"|令和1年5月1日",
                "2019-05-01|[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@|令和元年5月1日",
                "2019-04-30|[$-411]ggge\"年\"|平成31年",
                "1989-01-07|[$-411]gge|昭64",
                "1989-01-08|[$-411]ge|H1",
                "1926-12-24|[$-411]ge.m.d|T15.12.24",
                "1926-12-25|ge.m.d|S1.12.25",
                "1912-07-29|ggge|明治45",
                "2026-04-01|[$-411]ee.mm.dd|08.04.01",
                "2026-04-01|[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\"|令和八年四月一日",
                "2026-12-31|[DBNum1][$-411]m\"月\"d\"日\"|十二月三十一日",
                "2026-04-01|[DBNum3][$-411]ggge\"年\"m\"月\"d\"日\"|令和８年４月１日",
                "2026-04-01|yyyy/m/d|2026/4/1",
                "2026-04-01|yyyy-mm-dd|2026-04-01",
                "2026-04-01|yy/mm/dd|26/04/01",
                "2026-04-01|m\"月\"d\"日\"(aaa)|4月1日(水)",
                "2026-04-01|yyyy/m/d aaaa|2026/4/1 水曜日",
                "2026-04-01|d\\-mmm\\-yy|1-Apr-26",
                "2026-04-01|dddd, mmmm d, yyyy|Wednesday, April 1, 2026",
                "2026-04-01|[$-F800]dddd\\, mmmm dd\\, yyyy|2026年4月1日",
                "2026-04-01|[>=43586]ggge\"年\"m\"月\";ge.m|令和8年4月",
                "2019-04-30|[>=43586]ggge\"年\"m\"月\";ge.m|H31.4",
                "2026-04-01|[$-409]e/m/d|2026/4/1",
            })
    void days_are_shown_in_the_eras_of_the_format(LocalDate day, String code, String shown) {
        var format = CellFormat.of(code);
        assertThat(format.show(serial(day), false)).isEqualTo(shown);
        assertThat(format.dates(serial(day))).isTrue();
    }

    @ParameterizedTest(name = "{0} through {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.375|h:mm|9:00",
                "0.375|[$-411]AM/PMh:mm|午前9:00",
                "0.75|h:mm AM/PM|6:00 PM",
                "0.0|h:mm AM/PM|12:00 AM",
                "1.5|[h]:mm|36:00",
                "46113.52430555|yyyy/m/d h:mm|2026/4/1 12:35",
                "0.0006944444444|mm:ss|01:00",
                "0.00000116|ss.00|00.10",
                "0.5|h\"時\"mm\"分\"|12時00分",
                "60|yyyy/m/d|1900/2/29",
                "0|yyyy/m/d|1900/1/0",
                "59|yyyy/m/d|1900/2/28",
                "61|yyyy/m/d|1900/3/1",
                "-1|yyyy/m/d|########",
                "2958465|yyyy/m/d|9999/12/31",
                "2958466|yyyy/m/d|########",
                "45000.9999999|yyyy/m/d|2023/3/16",
            })
    void times_and_the_edges_of_the_count_are_shown(double value, String code, String shown) {
        assertThat(CellFormat.of(code).show(value, false)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "text through {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "@|丸山",
                "General|丸山",
                "0;0;0;@\"様\"|丸山様",
                ";;;|''",
                "@\"様\"|丸山様",
                "yyyy/m/d|丸山"
            })
    void text_goes_through_its_own_section(String code, String shown) {
        assertThat(CellFormat.of(code).show("丸山")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "h:mm,false", "[h]:mm,false", "yyyy,true", "m/d,true", "General,false"})
    void a_time_alone_is_no_date(String code, boolean dates) {
        assertThat(CellFormat.of(code).dates(46113)).isEqualTo(dates);
    }

    @Property(tries = 20_000)
    void no_code_and_no_value_make_it_fail(
            @ForAll("codes") String code, @ForAll double value, @ForAll boolean since1904) {
        var format = CellFormat.of(code);
        assertThat(format.show(value, since1904)).isNotNull();
        assertThat(format.show("x")).isNotNull();
        assertThat(format.dates(value)).isIn(true, false);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> codes() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("0#?.,%/@E+-eygmdhsarAMP[]$411DBNum3;\"\\_*<>= Generl年𠮷")
                .ofMaxLength(40);
    }

    private static double serial(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    }
}
