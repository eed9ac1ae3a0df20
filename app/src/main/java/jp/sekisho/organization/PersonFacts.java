package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a module knows of one person, for his page.
public interface PersonFacts {
    /// Key of the heading.
    String heading();

    /// Key of what stands there when nothing is known.
    String nothing();

    /// What whoever sees it must be allowed to do.
    String permission();

    List<PersonFact> of(UUID person, LocalDate day);
}
