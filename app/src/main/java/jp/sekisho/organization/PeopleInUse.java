package jp.sekisho.organization;

import java.util.Collection;
import java.util.UUID;

/// A module above that keeps something of a person, such as an account, says so: a roster that
/// brought him can then not be taken back.
@FunctionalInterface
public interface PeopleInUse {
    /// Those of them of whom something is kept.
    Collection<UUID> used(Collection<UUID> people);
}
