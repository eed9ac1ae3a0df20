package jp.sekisho.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class ReadingTable {
    private final Sql sql;

    ReadingTable(Sql sql) {
        this.sql = sql;
    }

    /// A reading that was begun and neither given up nor accepted.
    record Begun(UUID id, UUID original, String name) {}

    List<Begun> begun() {
        return sql.of(
                        """
                        select r.id, r.original, o.name
                          from policy.reading r
                          join files.original o on o.id = r.original
                         where r.closed_seq is null
                           and not exists (select from policy.edition e where e.reading = r.id)
                         order by r.recorded_seq
                        """)
                .list(Begun.class);
    }

    Optional<Begun> begun(UUID reading) {
        return begun().stream().filter(each -> each.id().equals(reading)).findFirst();
    }

    UUID begin(UUID original) {
        return sql.into("policy.reading").set("original", original).add();
    }

    void giveUp(UUID reading) {
        sql.of("update policy.reading set closed_seq = -1 where id = :id and closed_seq is null")
                .bind("id", reading)
                .run();
    }

    /// The steps of the script, each one or more lines of the reading engine.
    List<String> steps(UUID reading) {
        return sql.of(
                        """
                        select content from policy.edit
                         where reading = :reading and closed_seq is null
                         order by position
                        """)
                .bind("reading", reading)
                .list(String.class);
    }

    UUID addStep(UUID reading, String content) {
        var position =
                sql.of("select count(*)::int from policy.edit where reading = :reading")
                        .bind("reading", reading)
                        .one(Integer.class);
        return sql.into("policy.edit")
                .set("reading", reading)
                .set("position", position)
                .set("content", content)
                .add();
    }

    Optional<UUID> closeLastStep(UUID reading) {
        return sql.of(
                        """
                        update policy.edit set closed_seq = -1
                         where id = (select id from policy.edit
                                      where reading = :reading and closed_seq is null
                                      order by position desc limit 1)
                        returning id
                        """)
                .bind("reading", reading)
                .optional(UUID.class);
    }

    boolean accepted(byte[] content) {
        return sql.of(
                        """
                        select exists (select from policy.edition e
                                         join policy.reading r on r.id = e.reading
                                         join files.original o on o.id = r.original
                                        where o.digest = sha256(:content))
                        """)
                .bind("content", content)
                .one(Boolean.class);
    }
}
