package jp.sekisho.home;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Sentences;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Editions;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the clauses stood month by month.
@Component
public class Trends {
    private final Editions editions;
    private final History history;
    private final Sentences sentences;
    private final Dates dates;
    private final Clock clock;

    Trends(Editions editions, History history, Sentences sentences, Dates dates, Clock clock) {
        this.editions = editions;
        this.history = history;
        this.sentences = sentences;
        this.dates = dates;
        this.clock = clock;
    }

    public Optional<Trend> of(FiscalYear year) {
        return editions.current().map(edition -> trend(edition, year));
    }

    private Trend trend(Edition edition, FiscalYear year) {
        var months = IntStream.range(0, 12).mapToObj(year.first()::plusMonths).toList();
        var ends =
                months.stream()
                        .filter(month -> !month.isAfter(dates.today()))
                        .map(this::end)
                        .toList();
        var words = history.at(edition.id(), ends);
        var rows = new ArrayList<Trend.Row>();
        rows.add(row(null, sentences.say("home.document"), words.get(edition.id()), ends));
        for (var provision : edition.judged()) {
            var id = provision.clause();
            rows.add(row(id, provision.path(), words.get(id), ends));
        }
        return new Trend(
                months, rows, shortIn(rows, ends.size() - 1), shortIn(rows, ends.size() - 2));
    }

    /// The end of a month, or now within it.
    private Instant end(LocalDate month) {
        var end = dates.start(month.plusMonths(1));
        var now = clock.instant().truncatedTo(MILLIS).plusMillis(1);
        return end.isAfter(now) ? now : end;
    }

    private static Trend.Row row(
            @Nullable UUID clause,
            String path,
            @Nullable Map<Instant, Verdict> words,
            List<Instant> ends) {
        var judged = words == null ? Map.<Instant, Verdict>of() : words;
        return new Trend.Row(
                clause,
                path,
                ends.stream().map(end -> Optional.ofNullable(judged.get(end))).toList());
    }

    private static int shortIn(List<Trend.Row> rows, int month) {
        return month < 0 || rows.stream().allMatch(row -> row.words().get(month).isEmpty())
                ? Trend.UNKNOWN
                : (int)
                        rows.stream()
                                .filter(row ->
                                        row.words()
                                                .get(month)
                                                .filter(word -> word == Verdict.SHORT)
                                                .isPresent())
                                .count();
    }
}
