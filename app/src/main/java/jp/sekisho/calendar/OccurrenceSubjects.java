package jp.sekisho.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.files.EvidenceSubjects;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

/// Names what a piece of evidence proves: the duty that was done.
@Component
class OccurrenceSubjects implements EvidenceSubjects {
    static final String KIND = "duty";

    private final Sql sql;

    OccurrenceSubjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Row(UUID id, String title) {}

    @Override
    public Map<UUID, Named> named(Collection<UUID> subjects) {
        return sql
                .of(
                        """
                        select o.id, s.title
                          from calendar.occurrence o
                          join calendar.duty_state s on s.duty = o.duty and s.closed_seq is null
                         where o.id = any(:ids)
                        """)
                .bind("ids", subjects.toArray(UUID[]::new))
                .list(Row.class)
                .stream()
                .collect(
                        Collectors.toMap(
                                Row::id, row -> new Named(row.title(), "/duties/" + row.id())));
    }
}
