package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class SampleTable {
    private static final String RESULT = "measures.sample_result";
    private static final String ALL =
            """
            select s.id, s.rule, s.fixed_on, s.population, s.pieces, s.due, s.recorded_seq as sequence,
                   exists (select from measures.sample_piece p where p.sample = s.id) as drawn,
                   (select count(*) from measures.sample_piece p
                      join measures.sample_result r on r.piece = p.id and r.closed_seq is null
                     where p.sample = s.id and r.good)::int as good,
                   (select count(*) from measures.sample_piece p
                      join measures.sample_result r on r.piece = p.id and r.closed_seq is null
                     where p.sample = s.id and not r.good)::int as bad
              from measures.sample s
             where s.closed_seq is null
            """;

    private final Sql sql;

    SampleTable(Sql sql) {
        this.sql = sql;
    }

    List<Sample> of(UUID rule) {
        return sql.of(ALL + " and s.rule = :rule order by s.fixed_on desc, s.recorded_seq desc")
                .bind("rule", rule)
                .list(Sample.class);
    }

    Optional<Sample> get(UUID id) {
        return sql.of(ALL + " and s.id = :id").bind("id", id).optional(Sample.class);
    }

    UUID add(UUID rule, LocalDate fixedOn, int population, int pieces, LocalDate due) {
        return sql.into("measures.sample")
                .set("rule", rule)
                .set("fixed_on", fixedOn)
                .set("population", population)
                .set("pieces", pieces)
                .set("due", due)
                .add();
    }

    List<UUID> addMembers(UUID sample, List<TargetTable.Named> members) {
        return sql.of(
                        """
                        insert into measures.sample_member (id, sample, place, object, label, person)
                        select gen_random_uuid(), :sample, m.place, m.object, m.label, m.person
                          from unnest(cast(:objects as text[]), cast(:labels as text[]),
                                      cast(:people as boolean[]))
                               with ordinality m (object, label, person, place)
                        returning id
                        """)
                .bind("sample", sample)
                .bind("objects", members.stream().map(each -> each.object()).toArray(String[]::new))
                .bind("labels", members.stream().map(each -> each.label()).toArray(String[]::new))
                .bind("people", members.stream().map(each -> each.person()).toArray(Boolean[]::new))
                .list(UUID.class);
    }

    /// So that nobody draws the same sample twice at once.
    void lock(UUID sample) {
        sql.of("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:id, 9))) x")
                .bind("id", sample.toString())
                .one(Long.class);
    }

    List<UUID> addPieces(UUID sample, List<Draw.Drawn> drawn) {
        return sql.of(
                        """
                        insert into measures.sample_piece (id, sample, member, drawn, key)
                        select gen_random_uuid(), :sample, m.id, d.turn, d.key
                          from unnest(cast(:places as int[]), cast(:keys as text[]))
                               with ordinality d (place, key, turn)
                          join measures.sample_member m on m.sample = :sample and m.place = d.place
                        returning id
                        """)
                .bind("sample", sample)
                .bind("places", drawn.stream().map(each -> each.place()).toArray(Integer[]::new))
                .bind("keys", drawn.stream().map(each -> each.key()).toArray(String[]::new))
                .list(UUID.class);
    }

    List<SamplePiece> pieces(UUID sample) {
        return sql.of(
                        """
                        select p.id, p.drawn, m.place, p.key, m.label, m.person, r.id as result,
                               r.done_on, r.good, r.note, r.document_number, n.name
                          from measures.sample_piece p
                          join measures.sample_member m on m.id = p.member
                          left join measures.sample_result r on r.piece = p.id and r.closed_seq is null
                          left join organization.person_state n
                            on n.person = r.person and n.closed_seq is null
                         where p.sample = :sample
                         order by p.drawn
                        """)
                .bind("sample", sample)
                .list(SamplePiece.class);
    }

    /// The population in its order.
    List<TargetTable.Named> members(UUID sample) {
        return sql.of(
                        """
                        select object, label, person
                          from measures.sample_member
                         where sample = :sample
                         order by place
                        """)
                .bind("sample", sample)
                .list(TargetTable.Named.class);
    }

    List<UUID> closeResult(UUID piece) {
        return sql.closing(RESULT, "piece", piece).list(UUID.class);
    }

    UUID addResult(UUID piece, SampleResult result) {
        return sql.into(RESULT)
                .set("piece", piece)
                .set("done_on", result.doneOn())
                .set("person", result.person())
                .set("good", result.good())
                .set("note", result.note().strip())
                .set("document_number", result.documentNumber().strip())
                .add();
    }

    /// What results belong to, by id.
    record Found(UUID id, UUID sample, UUID rule, int drawn, String title) {}

    List<Found> results(Collection<UUID> results) {
        return sql.of(
                        """
                        select r.id, p.sample, s.rule, p.drawn, t.number || ' ' || t.title as title
                          from measures.sample_result r
                          join measures.sample_piece p on p.id = r.piece
                          join measures.sample s on s.id = p.sample
                          join measures.rule_state t on t.rule = s.rule and t.closed_seq is null
                         where r.id = any(:ids)
                        """)
                .bind("ids", results.toArray(UUID[]::new))
                .list(Found.class);
    }

    private record Newest(UUID rule, int population) {}

    /// From how many the newest sample of each rule was drawn, where a sample stands for its targets.
    Map<UUID, Integer> populations(LocalDate day, long known) {
        var populations = new HashMap<UUID, Integer>();
        sql.of(
                        """
                        select distinct on (s.rule) s.rule, s.population
                          from measures.sample s
                          join measures.target_choice c
                            on c.rule = s.rule
                           and c.pieces > 0
                           and c.recorded_seq < s.recorded_seq
                           and c.recorded_seq <= :known
                           and (c.closed_seq is null or c.closed_seq > :known)
                         where s.fixed_on <= :day
                           and s.recorded_seq <= :known
                           and (s.closed_seq is null or s.closed_seq > :known)
                         order by s.rule, s.fixed_on desc, s.recorded_seq desc
                        """)
                .bind("day", day)
                .bind("known", known)
                .list(Newest.class)
                .forEach(each -> populations.put(each.rule(), each.population()));
        return populations;
    }
}
