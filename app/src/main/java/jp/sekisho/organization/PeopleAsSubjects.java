package jp.sekisho.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.files.EvidenceSubjects;
import org.springframework.stereotype.Component;

/// Names whoever brought a piece of evidence, and whom one is about.
@Component
class PeopleAsSubjects implements EvidenceSubjects {
    private final PeopleTable table;

    PeopleAsSubjects(PeopleTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Map<UUID, Named> named(Collection<UUID> subjects) {
        var named = new HashMap<UUID, Named>();
        for (var person : subjects) {
            table.get(person)
                    .ifPresent(found ->
                            named.put(person, new Named(found.name(), "/people/" + person)));
        }
        return named;
    }
}
