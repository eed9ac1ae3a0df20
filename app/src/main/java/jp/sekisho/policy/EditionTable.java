package jp.sekisho.policy;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EditionTable {
    private final Sql sql;

    EditionTable(Sql sql) {
        this.sql = sql;
    }

    private record Head(UUID id, int number, String title, LocalDate acceptedOn) {}

    Optional<UUID> currentId() {
        return sql.of("select id from policy.edition order by number desc limit 1")
                .optional(UUID.class);
    }

    Optional<Edition> current() {
        return sql.of(
                        """
                        select id, number, title, accepted_on
                          from policy.edition
                         where closed_seq is null
                         order by number desc
                         limit 1
                        """)
                .optional(Head.class)
                .map(head -> edition(head));
    }

    private Edition edition(Head head) {
        var demands =
                sql
                        .of(
                                """
                                select demand as id, clause, number, content as text, starts, ends
                                  from policy.demand_text
                                 where edition = :edition and closed_seq is null
                                 order by number
                                """)
                        .bind("edition", head.id())
                        .list(Demand.class)
                        .stream()
                        .collect(groupingBy(Demand::clause));
        var provisions =
                sql
                        .of(
                                """
                                select clause, parent, depth, node, path, label, mark, caption, heading,
                                       content as text, kind
                                  from policy.provision
                                 where edition = :edition and closed_seq is null
                                 order by position
                                """)
                        .bind("edition", head.id())
                        .list(Row.class)
                        .stream()
                        .map(row -> row.with(demands))
                        .toList();
        return new Edition(head.id(), head.number(), head.title(), head.acceptedOn(), provisions);
    }

    private record Row(
            UUID clause,
            @Nullable UUID parent,
            int depth,
            String node,
            String path,
            String label,
            String mark,
            String caption,
            String heading,
            String text,
            ClauseKind kind) {
        Provision with(Map<UUID, List<Demand>> demands) {
            var own = demands.getOrDefault(clause, List.of());
            return new Provision(
                    clause, parent, depth, node, path, label, mark, caption, heading, text, kind,
                    own);
        }
    }

    List<Term> terms(UUID edition) {
        return sql.of(
                        """
                        select clause, name, definition
                          from policy.term
                         where edition = :edition and closed_seq is null
                         order by length(name) desc, name
                        """)
                .bind("edition", edition)
                .list(Term.class);
    }
}
