package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final String SIGMA =
            """
            title: Account added from the command line
            id: 5b5d0f0c-3f4e-4a6e-9d52-6d0f3a0b7c11
            logsource: {product: windows, category: process_creation}
            detection:
              selection: {CommandLine|contains|all: [net, ' user ', /add]}
              condition: selection
            """;

    @TempDir Path folder;

    @Test
    void theExampleRuns() throws IOException, InterruptedException {
        Path log = folder.resolve("security.ndjson");
        Files.writeString(
                log,
                "{\"Channel\":\"Security\",\"EventID\":4688,\"CommandLine\":\"net user 花子 /add\"}\n"
                        + "not an event\n");
        ByteArrayOutputStream alerts = new ByteArrayOutputStream();
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        // example
        RuleSet rules = RuleSet.of(SIGMA); // or RuleSet.load(Path.of("sigma-rules.tar.gz"))
        rules.problems().forEach(System.err::println);

        Report report =
                Detection.with(rules)
                        .events(log)
                        .alertsTo(alerts)
                        .deadLettersTo(rejected)
                        .workers(Runtime.getRuntime().availableProcessors())
                        .run();

        Detector detector = rules.detector(); // one event at a time, one thread
        for (Hit hit : detector.detect("{\"CommandLine\":\"NET user x /ADD\"}")) {
            System.out.println(hit.ruleTitle() + " " + hit.matched());
        }
        // end
        assertThat(report.events()).isEqualTo(1);
        assertThat(report.deadLetters()).isEqualTo(1);
        assertThat(rules.problems()).isEmpty();
        assertThat(alerts.toString(StandardCharsets.UTF_8))
                .contains("\"matched\":{\"CommandLine\":\"net user 花子 /add\"}");
        assertThat(detector.detect("{\"CommandLine\":\"NET user x /ADD\"}")).hasSize(1);
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        String own = Files.readString(Path.of("src/test/java/jp/sekisho/detect/ReadmeTest.java"));
        String example = own.substring(own.indexOf("// example\n") + 11, own.indexOf("// end\n"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains(example.stripIndent().strip())
                .contains(SIGMA.strip());
    }
}
