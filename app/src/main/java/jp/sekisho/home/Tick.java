package jp.sekisho.home;

import java.util.UUID;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One mark of the strip that shows the whole regulation at a glance.
public record Tick(UUID clause, String label, String path, @Nullable Verdict verdict) {}
