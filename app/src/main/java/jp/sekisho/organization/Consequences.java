package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;

/// What a module has to say about the changes of a day. Asked on every look at the page, so what is
/// settled disappears by itself.
@FunctionalInterface
public interface Consequences {
    List<Consequence> of(LocalDate day, List<Change> changes);
}
