package jp.sekisho.access;

import java.util.Set;
import java.util.UUID;

/// Somebody's way in, and what he is entitled as today.
///
/// @param rights all of them, also those that come with a role
/// @param given those given by hand
public record Account(
        UUID id,
        UUID person,
        String signInName,
        String name,
        boolean stopped,
        Set<Right> rights,
        Set<Right> given) {}
