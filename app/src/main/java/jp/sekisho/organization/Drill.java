package jp.sekisho.organization;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A test of the contact net: when it was, and who answered when.
public record Drill(
        UUID id, LocalDate heldOn, LocalTime heldAt, boolean night, List<Answer> answers) {
    public Drill {
        answers = List.copyOf(answers);
    }

    /// `at` is null when he did not answer.
    public record Answer(UUID contact, String name, @Nullable LocalTime at) {
        public boolean answered() {
            return at != null;
        }
    }

    public long answered() {
        return answers.stream().filter(Answer::answered).count();
    }
}
