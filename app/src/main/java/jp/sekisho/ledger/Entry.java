package jp.sekisho.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One thing done: `module.noun.verb`, what it was done to, and the rows it brought or closed. The
/// rows must lie in the schema of the module that the action names.
public record Entry(String action, String subject, Map<String, Set<UUID>> rows) {
    public Entry {
        if (!action.matches("[a-z]+\\.[a-z-]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("action is not module.noun.verb: " + action);
        }
        if (!subject.matches("[a-z0-9._:-]+")) {
            throw new IllegalArgumentException("subject is not an opaque id: " + subject);
        }
    }

    public static Entry of(String action, String noun, UUID subject) {
        return new Entry(action, noun + ":" + subject, Map.of());
    }

    public Entry with(String relation, UUID... ids) {
        return with(relation, List.of(ids));
    }

    public Entry with(String relation, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<String, Set<UUID>>(rows);
        var merged = new LinkedHashSet<>(all.getOrDefault(relation, Set.of()));
        merged.addAll(ids);
        all.put(relation, merged);
        return new Entry(action, subject, all);
    }
}
