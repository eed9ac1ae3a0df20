package jp.sekisho.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.extract.wire.Want;

/// Run with `JAZZER_FUZZ=1` to search; otherwise the known inputs are tried.
final class ParserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void no_bytes_make_a_table_fail(byte[] bytes) {
        assertThat(Told.about(bytes, Want.TABLE)).isNotNull();
    }

    @FuzzTest(maxDuration = "60s")
    void no_bytes_make_a_directory_fail(byte[] bytes) {
        assertThat(Told.about(bytes, Want.DIRECTORY)).isNotNull();
    }

    /// What was read, written with every field in quotes, is read as the same again.
    @FuzzTest(maxDuration = "60s")
    void a_table_survives_being_written(byte[] bytes) {
        try {
            var records = CsvTest.records(Decoded.of(bytes).text());
            var written =
                    records.stream().map(ParserFuzzTest::quoted).collect(Collectors.joining("\n"));
            assertThat(CsvTest.records(written)).isEqualTo(records);
        } catch (Refused refused) {
            assertThat(refused).hasMessageNotContaining("FAILED");
        }
    }

    private static String quoted(List<String> record) {
        return record.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
