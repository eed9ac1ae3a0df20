package jp.sekisho.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Verdict;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Judges in the background, after changes and when the day turns, and writes down every word that
/// changed.
@Component
public class History {
    private final Sql sql;
    private final Verdicts verdicts;
    private final Ledger ledger;
    private final Clock clock;
    private Map<UUID, Word> written = Map.of();
    private UUID edition = new UUID(0, 0);

    History(Sql sql, Verdicts verdicts, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Word(Verdict verdict, int count) {}

    private record Row(UUID subject, Verdict verdict, int count) {}

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void judge() {
        verdicts.now().ifPresent(this::write);
    }

    private void write(Judged judged) {
        if (!judged.edition().id().equals(edition)) {
            edition = judged.edition().id();
            written = read();
        }
        var words = new LinkedHashMap<UUID, Word>();
        judged.clauses().forEach((clause, each) -> words.put(clause, word(each)));
        judged.rules()
                .forEach(each ->
                        words.put(each.rule().id(), new Word(each.verdict(), each.count())));
        words.put(edition, word(judged.document()));
        words.forEach((subject, word) -> {
            if (!word.equals(written.get(subject))) {
                add(subject, word);
            }
        });
        written = words;
    }

    private static Word word(Answered answered) {
        return new Word(answered.verdict(), answered.count());
    }

    private Map<UUID, Word> read() {
        var words = new LinkedHashMap<UUID, Word>();
        sql.of(
                        """
                        select distinct on (subject) subject, verdict, count
                          from measures.history
                         where edition = :edition
                         order by subject, id desc
                        """)
                .bind("edition", edition)
                .list(Row.class)
                .forEach(row -> words.put(row.subject(), new Word(row.verdict(), row.count())));
        return words;
    }

    private void add(UUID subject, Word word) {
        sql.of(
                        """
                        insert into measures.history
                               (edition, subject, verdict, count, sequence, judged_at)
                        values (:edition, :subject, :verdict, :count, :sequence, :at)
                        """)
                .bind("edition", edition)
                .bind("subject", subject)
                .bind("verdict", word.verdict())
                .bind("count", word.count())
                .bind("sequence", ledger.size() - 1)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .run();
    }

    /// What changed since a moment, newest first: of each change the word before and after.
    public List<Turn> since(UUID edition, Instant since) {
        return sql.of(
                        """
                        select * from (
                            select id, subject, verdict, count, judged_at,
                                   lag(verdict) over (partition by subject order by id) as before
                              from measures.history
                             where edition = :edition) h
                         where judged_at >= :since and before <> verdict
                         order by id desc
                         limit 500
                        """)
                .bind("edition", edition)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .list((row, number) ->
                        new Turn(
                                row.getObject("subject", UUID.class),
                                Verdict.valueOf(row.getString("before")),
                                Verdict.valueOf(row.getString("verdict")),
                                row.getInt("count"),
                                row.getTimestamp("judged_at").toInstant()));
    }

    /// A word that turned into another.
    public record Turn(UUID subject, Verdict before, Verdict after, int count, Instant at) {}

    /// The word of each subject at each of some moments; a subject that was not judged before one of
    /// them has none there.
    public Map<UUID, Map<Instant, Verdict>> at(UUID edition, List<Instant> moments) {
        var words = new LinkedHashMap<UUID, Map<Instant, Verdict>>();
        sql.of(
                        """
                        select s.subject, m.moment, h.verdict
                          from unnest(cast(:moments as timestamptz[])) m (moment)
                          cross join (select distinct subject
                                        from measures.history where edition = :edition) s
                          join lateral (
                                select verdict
                                  from measures.history
                                 where edition = :edition
                                   and subject = s.subject
                                   and judged_at < m.moment
                                 order by id desc
                                 limit 1) h on true
                        """)
                .bind("edition", edition)
                .bind("moments", moments.stream().map(Instant::toString).toArray(String[]::new))
                .list(Then.class)
                .forEach(then ->
                        words.computeIfAbsent(then.subject(), first -> new LinkedHashMap<>())
                                .put(then.moment(), then.verdict()));
        return words;
    }

    private record Then(UUID subject, Instant moment, Verdict verdict) {}

    /// What was judged of a clause, a rule or the edition itself, newest first.
    public List<Past> of(UUID edition, UUID subject) {
        return sql.of(
                        """
                        select verdict, count, sequence, judged_at
                          from measures.history
                         where edition = :edition and subject = :subject
                         order by id desc
                         limit 50
                        """)
                .bind("edition", edition)
                .bind("subject", subject)
                .list(Past.class);
    }

    /// One change of the word.
    public record Past(Verdict verdict, int count, long sequence, Instant judgedAt) {}
}
