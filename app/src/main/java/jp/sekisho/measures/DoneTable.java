package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.EvidenceRegister.Proof;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What was done last for rows of the execution table: a record, a duty, or a piece of a sample.
@Repository
class DoneTable {
    private static final Set<String> KINDS = Set.of(ActSubjects.KIND, SampleSubjects.KIND, "duty");

    private final Sql sql;
    private final EvidenceRegister evidence;

    DoneTable(Sql sql, EvidenceRegister evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    private record Done(int at, UUID id, LocalDate doneOn) {}

    List<ExecutionLine> lines(
            List<ExecutionRow> rows, LocalDate day, Function<ExecutionRow, String> target) {
        var done = new HashMap<Integer, Done>();
        last(rows, day).forEach(each -> done.put(each.at() - 1, each));
        var proofs = evidence.of(KINDS, done.values().stream().map(Done::id).toList());
        var lines = new ArrayList<ExecutionLine>();
        for (int at = 0; at < rows.size(); at++) {
            lines.add(line(rows.get(at), target, done.get(at), proofs, day));
        }
        return lines;
    }

    private static ExecutionLine line(
            ExecutionRow row,
            Function<ExecutionRow, String> target,
            @Nullable Done done,
            Map<UUID, List<Proof>> proofs,
            LocalDate day) {
        var seen = row.rule().way() == Way.COMPUTED && row.verdict() != Verdict.UNREGISTERED;
        return new ExecutionLine(
                row,
                target.apply(row),
                done != null ? done.doneOn() : (seen ? day : null),
                done == null
                        ? List.of()
                        : proofs.getOrDefault(done.id(), List.of()).stream()
                                .map(Proof::evidence)
                                .toList());
    }

    private List<Done> last(List<ExecutionRow> rows, LocalDate day) {
        return sql.of(
                        """
                        with asked as (
                            select rule, case when object like 'rule:%' then '' else object end as object, at
                              from unnest(cast(:rules as uuid[]), cast(:objects as text[]))
                                   with ordinality a (rule, object, at)),
                        done as (
                            select a.at, x.id, x.done_on
                              from asked a
                              cross join lateral (
                                    select c.id, c.done_on
                                      from measures.act c
                                     where c.rule = a.rule and c.closed_seq is null and c.done_on <= :day
                                     order by c.done_on desc, c.recorded_seq desc
                                     limit 1) x
                             where a.object = ''
                            union all
                            select a.at, x.id, x.done_on
                              from asked a
                              cross join lateral (
                                    select c.id, c.done_on
                                      from measures.act_target t
                                      join measures.act c on c.id = t.act and c.closed_seq is null
                                     where t.rule = a.rule and t.object = a.object and c.done_on <= :day
                                     order by c.done_on desc, c.recorded_seq desc
                                     limit 1) x
                             where a.object <> ''
                            union all
                            select a.at, x.id, x.done_on
                              from asked a
                              cross join lateral (
                                    select o.id, s.done_on
                                      from calendar.duty_state d
                                      join calendar.occurrence o on o.duty = d.duty
                                      join calendar.occurrence_state s
                                        on s.occurrence = o.id and s.closed_seq is null
                                     where d.source_kind = 'rule'
                                       and d.source_id = a.rule
                                       and d.closed_seq is null
                                       and s.done_on <= :day
                                     order by s.done_on desc
                                     limit 1) x
                             where a.object = ''
                            union all
                            select a.at, x.id, x.done_on
                              from asked a
                              cross join lateral (
                                    select r.id, r.done_on
                                      from measures.sample s
                                      join measures.sample_member m
                                        on m.sample = s.id and (a.object = '' or m.object = a.object)
                                      join measures.sample_piece p on p.member = m.id
                                      join measures.sample_result r
                                        on r.piece = p.id and r.closed_seq is null
                                     where s.rule = a.rule and r.done_on <= :day
                                     order by r.done_on desc
                                     limit 1) x)
                        select distinct on (at) at::int, id, done_on
                          from done
                         order by at, done_on desc
                        """)
                .bind("rules", rows.stream().map(row -> row.rule().id()).toArray(UUID[]::new))
                .bind("objects", rows.stream().map(ExecutionRow::object).toArray(String[]::new))
                .bind("day", day)
                .list(Done.class);
    }
}
