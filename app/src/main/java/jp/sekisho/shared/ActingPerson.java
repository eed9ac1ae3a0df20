package jp.sekisho.shared;

import java.util.Optional;
import java.util.UUID;

/// Who of the roster is acting now; nobody where the program itself acts or the first run is made.
@FunctionalInterface
public interface ActingPerson {
    Optional<UUID> id();
}
