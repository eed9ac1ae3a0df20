package jp.sekisho.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail in the outbox.
///
/// @param problem what the server said at the last try; empty when it was not tried or went well
public record Mail(
        UUID id,
        String address,
        String subject,
        String body,
        State state,
        Instant createdAt,
        int tries,
        Instant nextTry,
        @Nullable Instant sentAt,
        String problem) {
    public enum State {
        QUEUED,
        SENT,
        DEAD
    }
}
