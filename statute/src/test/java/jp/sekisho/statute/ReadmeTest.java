package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The examples of the README compile, run, and stand there letter for letter.
class ReadmeTest {

    @Test
    void theExamplesSayWhatTheyPromise() {
        // reading
        String text =
                """
                端末管理規程
                （点検）
                第１条　管理者は、端末を毎月点検し、結果を記録しなければならない。
                （貸出し）
                第２条　職員は、次に掲げるとき
                は、端末を返却する。
                （１）　退職するとき。
                （２）　異動するとき。
                """;
        Reading reading = Statute.read(text);
        Node item = reading.find("第2条第2号").orElseThrow();
        List<Demand> demands = reading.clauses().getFirst().demands();
        Flag broken = reading.flags().getFirst();
        // end

        assertThat(reading.title()).isEqualTo("端末管理規程");
        assertThat(item.text().text()).isEqualTo("異動するとき。");
        assertThat(demands).extracting(Demand::text).containsExactly("端末を毎月点検し", "結果を記録しなければならない");
        assertThat(broken.kind()).isEqualTo(Flag.Kind.BROKEN_LINE);

        // answering
        List<Edit> script = broken.choices().getFirst().edits();
        Reading checked = Statute.read(text, script);
        // end

        assertThat(checked.flags().getFirst().state()).isEqualTo(Flag.State.SETTLED);
    }

    @Test
    void theExamplesAreThoseOfTheReadme() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/jp/sekisho/statute/ReadmeTest.java"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains(example(source, "reading"), example(source, "answering"));
    }

    private static String example(String source, String name) {
        int from = source.indexOf("// " + name + "\n") + name.length() + 4;
        String example = source.substring(from, source.indexOf("// end\n", from));
        return "```java\n" + example.stripIndent().stripTrailing() + "\n```";
    }
}
