package jp.sekisho.extract.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CsvTest {
    @Test
    void quoted_fields_hold_delimiters_line_breaks_and_quotes() {
        assertThat(records("a,\"b,c\",\"d\r\ne\",\"f\"\"g\"\r\nh"))
                .containsExactly(List.of("a", "b,c", "d\r\ne", "f\"g"), List.of("h"));
    }

    @Test
    void a_record_ends_with_either_or_both() {
        assertThat(records("a\rb\nc\r\nd"))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
        assertThat(records("a\n")).containsExactly(List.of("a"));
        assertThat(records("\n\na")).containsExactly(List.of(""), List.of(""), List.of("a"));
    }

    @Test
    void a_quote_inside_is_a_character_and_text_behind_quotes_belongs_to_them() {
        assertThat(records("5\"3,\"a\"b\"c,d")).containsExactly(List.of("5\"3", "ab\"c", "d"));
    }

    @Test
    void an_open_quote_is_refused_with_the_line_where_it_opens() {
        assertThatThrownBy(() -> records("a\r\n\"b\r\nc\",d\r\n\"e"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("LINE [4]");
    }

    @Test
    void the_delimiter_is_what_cuts_records_into_equally_many() {
        assertThat(Delimiter.of("a\tb,c\td\ne\tf\tg\n", Told.meter())).isEqualTo('\t');
        assertThat(Delimiter.of("a;b;1,5\nc;d;2,5\ne;f;3\n", Told.meter())).isEqualTo(';');
        assertThat(Delimiter.of("\"x;y;z\",1\n\"x;y\",2\n", Told.meter())).isEqualTo(',');
        assertThat(Delimiter.of("氏名\n神谷\n", Told.meter())).isEqualTo(',');
        assertThat(Delimiter.sure("これは、文章です。\nもう一行。\n", Told.meter())).isEmpty();
        assertThat(
                        Delimiter.sure(
                                "Dear all,\nthe meeting is off, sorry, really.\nYours\n",
                                Told.meter()))
                .isEmpty();
    }

    @Property(tries = 2000)
    void what_was_written_is_what_is_read(@ForAll("tables") List<List<String>> table) {
        var text =
                table.stream()
                        .map(record ->
                                record.stream()
                                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        assertThat(records(text)).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var field = Arbitraries.strings().withChars("a,\"\r\n髙 ").ofMaxLength(6);
        return field.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(4);
    }

    static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        new Csv(text, ',', Told.meter())
                .read(
                        new Csv.Sink() {
                            @Override
                            public void field(int record, int column, String field) {
                                assertThat(record).isEqualTo(records.size() + 1);
                                fields.add(field);
                                assertThat(column).isEqualTo(fields.size());
                            }

                            @Override
                            public boolean end(int record, int columns) {
                                records.add(List.copyOf(fields));
                                fields.clear();
                                return true;
                            }
                        });
        return records;
    }
}
