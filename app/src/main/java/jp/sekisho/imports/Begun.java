package jp.sekisho.imports;

import java.time.Instant;
import java.util.UUID;

/// A file somebody began to look at.
public record Begun(UUID id, String name, Instant begunAt) {}
