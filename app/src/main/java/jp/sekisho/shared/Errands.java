package jp.sekisho.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a module asks of one person that day. Asked on every look at the page, so what is done
/// disappears by itself.
@FunctionalInterface
public interface Errands {
    List<Errand> of(UUID person, LocalDate day);
}
