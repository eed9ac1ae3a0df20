package jp.sekisho.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A word the regulation defines, and the clause that does.
public record Term(@Nullable UUID clause, String name, String definition) {}
