package jp.sekisho.organization;

import java.util.UUID;

/// An organ (実施機関) as it stands on some day.
public record Organ(UUID id, String name, OrganKind kind, int position) {}
