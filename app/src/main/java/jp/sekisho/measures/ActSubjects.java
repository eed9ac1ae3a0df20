package jp.sekisho.measures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.files.EvidenceSubjects;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

/// Names what a piece of evidence proves: the rule that was carried out.
@Component
class ActSubjects implements EvidenceSubjects {
    static final String KIND = "act";

    private final Sql sql;

    ActSubjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Row(UUID id, UUID rule, String name) {}

    @Override
    public Map<UUID, Named> named(Collection<UUID> subjects) {
        return sql
                .of(
                        """
                        select a.id, a.rule, s.number || ' ' || s.title as name
                          from measures.act a
                          join measures.rule_state s on s.rule = a.rule and s.closed_seq is null
                         where a.id = any(:ids)
                        """)
                .bind("ids", subjects.toArray(UUID[]::new))
                .list(Row.class)
                .stream()
                .collect(
                        Collectors.toMap(
                                Row::id, row -> new Named(row.name(), "/rules/" + row.rule())));
    }
}
