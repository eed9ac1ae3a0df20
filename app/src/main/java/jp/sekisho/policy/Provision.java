package jp.sekisho.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A clause (条項) as one edition words it.
public record Provision(
        UUID clause,
        @Nullable UUID parent,
        int depth,
        String node,
        String path,
        String label,
        String mark,
        String caption,
        String heading,
        String text,
        ClauseKind kind,
        List<Demand> demands) {
    public boolean judged() {
        return kind == ClauseKind.JUDGED;
    }
}
