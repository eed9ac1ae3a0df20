package jp.sekisho.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsTest {
    private static final String LONG =
            "入退室の記録を点検し、気づいたこと（\uD842\uDFB7野家\uD83D\uDCC5を含む）を書き留めて、総務課の棚に綴じ、次の月の初めに報告する";

    private static String write(String summary, String description) {
        return Ics.write(
                "関所",
                List.of(
                        new Ics.Event(
                                "1@sekisho", LocalDate.of(2026, 5, 29), summary, description)),
                Instant.parse("2026-05-01T00:00:00Z"));
    }

    /// As a calendar program reads it: unfolded, then unescaped.
    static String property(String file, String name) {
        return file.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .map(value ->
                        value.replaceAll("\\\\([,;])", "$1")
                                .replace("\\n", "\n")
                                .replace("\\\\", "\\"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        var file = write(LONG, LONG + LONG);
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(property(file, "SUMMARY")).isEqualTo(LONG);
        assertThat(property(file, "DESCRIPTION")).isEqualTo(LONG + LONG);
        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void whatWouldBreakALineIsEscaped() {
        var file = write("点検, 報告; \\記録\\", "一行目\r\n二行目\rEND:VEVENT");
        assertThat(property(file, "SUMMARY")).isEqualTo("点検, 報告; \\記録\\");
        assertThat(property(file, "DESCRIPTION")).isEqualTo("一行目\n二行目\nEND:VEVENT");
        assertThat(file.lines().filter("END:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void aWholeDayHasNoTime() {
        var file = write("点検", "");
        assertThat(file).contains("DTSTART;VALUE=DATE:20260529\r\n", "DTSTAMP:20260501T000000Z");
        assertThat(file).doesNotContain("DESCRIPTION");
    }
}
