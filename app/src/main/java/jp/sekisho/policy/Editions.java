package jp.sekisho.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Absent;
import org.springframework.stereotype.Component;

/// The accepted editions of the regulation.
@Component
public class Editions {
    private final EditionTable table;

    Editions(EditionTable table) {
        this.table = table;
    }

    /// The newest edition, once one was accepted.
    public Optional<Edition> current() {
        return table.current();
    }

    /// Which edition is the newest, without its text.
    public Optional<UUID> currentId() {
        return table.currentId();
    }

    /// The newest edition, for whoever cannot go on without one.
    public Edition required() {
        return current().orElseThrow(() -> new Absent("edition", "current"));
    }

    public List<Term> terms(UUID edition) {
        return table.terms(edition);
    }
}
