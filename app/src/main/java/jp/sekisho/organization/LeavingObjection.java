package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Problem;

/// What speaks against letting somebody leave a place, said by a module that would be hurt by it.
@FunctionalInterface
public interface LeavingObjection {
    Optional<Problem> to(UUID person, UUID membership, LocalDate lastDay);
}
