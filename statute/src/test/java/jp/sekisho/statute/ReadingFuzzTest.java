package jp.sekisho.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/// Whatever bytes come in: a reading holds each character once, a script fits or is refused, a line is an edit or is not.
///
/// In a normal build this runs over the kept inputs; `JAZZER_FUZZ=1 mvn test -pl statute
/// -Dtest='ReadingFuzzTest#text'` goes hunting, one test a run.
class ReadingFuzzTest {
    private static final int MOST_EDITS = 20;

    @FuzzTest(maxDuration = "20s")
    void text(byte[] input) throws Exception {
        Reading reading = Statute.read(new String(input, UTF_8));
        Coverage.check(reading);
        Json.read(Print.json(reading));
        WellFormed.check(Print.xml(reading));
        Print.tree(reading);
        reading.root()
                .all()
                .filter(node -> !node.path().isEmpty())
                .forEach(node -> assertThat(reading.find(node.path())).containsSame(node));
    }

    /// An edit script, an empty line, and the text it corrects.
    @FuzzTest(maxDuration = "20s")
    void corrections(byte[] input) {
        String[] parts = new String(input, UTF_8).split("\n\n", 2);
        List<Edit> script = new ArrayList<>();
        for (String line : parts[0].lines().limit(MOST_EDITS).toList()) {
            try {
                script.add(Edit.parse(line));
            } catch (IllegalArgumentException notAnEdit) {
                return;
            }
        }
        try {
            Coverage.check(Statute.read(parts[parts.length - 1], script));
        } catch (RefusedEdit refused) {
            assertThat(script.get(refused.index())).isEqualTo(refused.edit());
        }
    }

    @FuzzTest(maxDuration = "20s")
    void editLine(byte[] input) {
        String line = new String(input, UTF_8);
        try {
            Edit edit = Edit.parse(line);
            assertThat(Edit.parse(edit.toLine())).isEqualTo(edit);
        } catch (IllegalArgumentException notAnEdit) {
            assertThat(notAnEdit).hasMessageStartingWith("not an edit: ");
        }
    }

    /// A citation is typed by people and found or not.
    @FuzzTest(maxDuration = "20s")
    void citation(byte[] input) {
        Reading reading = Samples.DEEP_LISTS;
        reading.find(new String(input, UTF_8))
                .ifPresent(found -> assertThat(reading.root().all()).contains(found));
    }

    /// Read once, not for each input.
    private static final class Samples {
        static final Reading DEEP_LISTS = Statute.read(Shapes.text("13-deep-lists"));
    }
}
