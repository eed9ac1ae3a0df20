package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ReadmeTest {
    @Test
    void the_example_runs() {
        var file = "職員番号,氏名\n000054,神谷　正人\n".getBytes(UTF_8);
        assertThat(names(Path.of("target/lib"), file)).isEqualTo("000054 神谷　正人\n");
        assertThat(names(Path.of("target/lib"), new byte[] {0})).startsWith("これは");
    }

    @Test
    void the_readme_shows_the_example() throws IOException {
        var own = Files.readString(Path.of("src/test/java/jp/sekisho/extract/ReadmeTest.java"));
        var example = own.substring(own.indexOf("// example\n") + 11, own.indexOf("// end\n"));
        assertThat(Files.readString(Path.of("README.md"))).contains(example.stripIndent().strip());
    }

    private static String names(Path lib, byte[] file) {
        var text = new StringBuilder();
        // example
        var extract = new Extract(lib);
        switch (extract.read(file, Wanted.TABLE, Budget.ORDINARY)) {
            case Workbook workbook -> {
                for (var row : workbook.sheets().getFirst().rows().stream().skip(1).toList()) {
                    text.append(row.cell(1).read() + " " + row.cell(2).standing() + "\n");
                }
            }
            case Refusal refusal -> text.append(refusal.message(Locale.JAPANESE));
            case Directory _, Document _ -> throw new AssertionError("not what was wanted");
        }
        // end
        return text.toString();
    }
}
