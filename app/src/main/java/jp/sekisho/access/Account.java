package jp.sekisho.access;

import java.util.Set;
import java.util.UUID;

/// Somebody's way in, and what he is entitled as today.
public record Account(
        UUID id, UUID person, String signInName, String name, boolean stopped, Set<Right> rights) {}
