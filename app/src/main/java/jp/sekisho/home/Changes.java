package jp.sekisho.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.decisions.Committee;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Sentences;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Editions;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which clauses got another verdict of late.
@Component
public class Changes {
    static final Duration SHOWN = Duration.ofDays(30);

    private final Editions editions;
    private final History history;
    private final Sentences sentences;
    private final Committee committee;
    private final Clock clock;

    Changes(
            Editions editions,
            History history,
            Sentences sentences,
            Committee committee,
            Clock clock) {
        this.editions = editions;
        this.history = history;
        this.sentences = sentences;
        this.committee = committee;
        this.clock = clock;
    }

    /// @param clause null for the document itself
    public record Row(
            @Nullable UUID clause,
            String path,
            Verdict before,
            Verdict after,
            int count,
            Instant at) {}

    public List<Row> recent() {
        return since(clock.instant().minus(SHOWN));
    }

    public List<Row> since(Instant since) {
        return editions.current().stream()
                .flatMap(edition ->
                        history.since(edition.id(), since).stream()
                                .flatMap(turn -> row(edition, turn).stream()))
                .toList();
    }

    /// The day on which the committee met last.
    public Optional<LocalDate> lastCommittee() {
        return committee.lastHeld();
    }

    /// Rules stand under their clauses and are not repeated here.
    private List<Row> row(Edition edition, History.Turn turn) {
        if (turn.subject().equals(edition.id())) {
            return List.of(row(null, sentences.say("home.document"), turn));
        }
        return edition.provision(turn.subject()).stream()
                .map(provision -> row(provision.clause(), provision.path(), turn))
                .toList();
    }

    private static Row row(@Nullable UUID clause, String path, History.Turn turn) {
        return new Row(clause, path, turn.before(), turn.after(), turn.count(), turn.at());
    }
}
