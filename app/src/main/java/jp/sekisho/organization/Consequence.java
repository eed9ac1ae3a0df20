package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows for one person from a transfer. Without a due date it happens by itself at 0:00 of
/// the day; with one, somebody has to do it by then. The text is a key of the message files.
public record Consequence(
        UUID person,
        String key,
        List<String> arguments,
        @Nullable LocalDate due,
        String href,
        @Nullable UUID task,
        boolean done) {
    public Consequence {
        arguments = List.copyOf(arguments);
    }

    public static Consequence turns(UUID person, String key, String... arguments) {
        return new Consequence(person, key, List.of(arguments), null, "", null, false);
    }

    public static Consequence asks(
            UUID person,
            LocalDate due,
            String href,
            boolean done,
            String key,
            String... arguments) {
        return new Consequence(person, key, List.of(arguments), due, href, null, done);
    }

    public boolean asked() {
        return due != null;
    }
}
