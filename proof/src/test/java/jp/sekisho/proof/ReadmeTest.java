package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of the README compiles, runs, and stands there letter for letter.
class ReadmeTest {

    @Test
    void theExampleComesToAWholeLog() {
        // example
        String origin = "kouiki.example/shoseki-1";
        SigningKey key = SigningKey.generate(origin);
        byte[] salt = Commitment.newSalt();
        byte[] payload = "{\"名称\":\"人事給与システム\"}".getBytes(UTF_8);
        Hash commitment = Commitment.of(salt, payload);
        Leaf leaf = new Leaf("assets.system.add", "person:7", commitment, 0, "system:1", 0, 1);

        CompactRange tree = new CompactRange();
        tree.append(Hash.ofLeaf(leaf.bytes()));
        SignedNote kept = new Checkpoint(origin, tree.size(), tree.root()).sign(key);

        CheckpointReading reading = Trust.of(key.verifier()).open(kept.bytes());
        Verifier verifier = new Verifier(List.of(new Claim.Signed("監査委員", reading)));
        verifier.add(Entry.stored(leaf.bytes(), Hash.ofLeaf(leaf.bytes()).bytes(), salt, payload));
        Outcome outcome = verifier.finish();
        // end

        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().matched()).containsExactly(new Outcome.Matched("監査委員", 1));
    }

    @Test
    void theExampleIsTheOneInTheReadme() throws IOException {
        String source = Files.readString(Path.of("src/test/java/jp/sekisho/proof/ReadmeTest.java"));
        String example =
                source.substring(source.indexOf("// example\n") + 11, source.indexOf("// end\n"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains("```java\n" + example.stripIndent().stripTrailing() + "\n```");
    }

    @Test
    void theTemplateInLeafMdIsTheOneThatIsWritten() throws IOException {
        Leaf leaf =
                new Leaf(
                        "policy.edition.accept",
                        "person:7",
                        Commitment.of(new byte[32], "{}".getBytes(UTF_8)),
                        12407,
                        "edition:01",
                        1795498972000L,
                        1);

        assertThat(Files.readString(Path.of("LEAF.md")))
                .contains("\n    " + leaf + "\n", Hash.ofLeaf(leaf.bytes()).hex());
    }
}
