package jp.sekisho.shared;

import java.util.Optional;
import java.util.UUID;

/// Who of the roster is acting now; nobody where the program itself acts or the first run is made.
public interface ActingPerson {
    Optional<UUID> id();

    /// Whether whoever sends this request holds the permission; nobody does outside of one.
    boolean may(String permission);
}
