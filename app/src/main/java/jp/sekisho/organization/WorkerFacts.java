package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a module knows of the workers of a partner, asked once for all of them.
public interface WorkerFacts {
    /// Key of the column.
    String heading();

    /// What whoever sees it must be allowed to do.
    String permission();

    /// One sentence for each of whom something is known.
    Map<UUID, PersonFact> of(List<UUID> people, LocalDate day);
}
