package jp.sekisho.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the access log.
///
/// @param name whose account it was; null when nobody's name was typed
public record Visit(
        long id,
        Instant at,
        Kind kind,
        @Nullable String name,
        @Nullable String signInName,
        String detail,
        String address,
        String agent) {
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        VIEWED,
        EXPORTED,
        REFUSED
    }
}
