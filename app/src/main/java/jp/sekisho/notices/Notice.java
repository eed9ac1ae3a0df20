package jp.sekisho.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something to be told. Kept as key and arguments, so that each reads it in his own language.
///
/// @param key of its sentence in the message files, after `notice.`
/// @param href the page where one can act on it
public record Notice(
        UUID id,
        UUID person,
        String key,
        List<String> arguments,
        String href,
        Instant createdAt,
        boolean read) {}
