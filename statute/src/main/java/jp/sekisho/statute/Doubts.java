package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The doubts that the stages of a reading raise, before their provisions have paths.
final class Doubts {

    /// A doubt about the provision that stands at offset `about`.
    record Raised(
            Flag.Kind kind, Range range, int about, String detail, List<Flag.Choice> choices) {}

    final List<Raised> raised = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    void raise(Flag.Kind kind, Range range, int about, String detail, Answer... answers) {
        if (!keys.add(Edits.key(kind, range.from()))) {
            return;
        }
        List<Flag.Choice> choices = new ArrayList<>();
        for (Answer answer : answers) {
            List<Edit> edits = new ArrayList<>(answer.edits);
            edits.add(new Edit.Answer(kind, range.from(), answer.key));
            choices.add(new Flag.Choice(answer.key, edits));
        }
        choices.add(new Flag.Choice("hold", List.of(new Edit.Hold(kind, range.from()))));
        raised.add(new Raised(kind, range, about, detail, choices));
    }

    /// An answer's key, and what it changes in the reading.
    record Answer(String key, List<Edit> edits) {}

    static Answer answer(String key, Edit... edits) {
        return new Answer(key, Arrays.asList(edits));
    }

    /// The answer that leaves the text as it stands.
    static Answer asPrinted() {
        return answer("as_printed");
    }
}
