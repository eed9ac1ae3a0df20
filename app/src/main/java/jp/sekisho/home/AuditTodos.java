package jp.sekisho.home;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.Visit.Kind;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Sentences;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// What an auditor finds on his desk: where to look, with the figures that say whether it is worth it.
@Component
class AuditTodos {
    private final Ledger ledger;
    private final History history;
    private final AccessLog log;
    private final Sentences sentences;
    private final Dates dates;
    private final Clock clock;

    AuditTodos(
            Ledger ledger,
            History history,
            AccessLog log,
            Sentences sentences,
            Dates dates,
            Clock clock) {
        this.ledger = ledger;
        this.history = history;
        this.log = log;
        this.sentences = sentences;
        this.dates = dates;
        this.clock = clock;
    }

    List<Todo> of(Judged judged) {
        var checks = new ArrayList<Todo>();
        checks.add(
                ledger.lastCheckpoint()
                        .map(last ->
                                check(
                                        "/proof",
                                        "check.checkpoint",
                                        dates.near(last.issuedOn()),
                                        ledger.size() - last.size()))
                        .orElseGet(() -> check("/proof", "check.checkpoint.none", ledger.size())));
        var since = clock.instant().minus(Changes.SHOWN);
        checks.add(
                check(
                        "/changes",
                        "check.verdicts",
                        history.since(judged.edition().id(), since).size()));
        checks.add(check("/confirmations", "check.confirmations"));
        checks.add(check("/rights", "check.rights"));
        checks.add(
                check("/access-log?kind=REFUSED", "check.refused", log.count(Kind.REFUSED, since)));
        return checks;
    }

    private Todo check(String href, String key, Object... arguments) {
        return new Todo(sentences.say(key, arguments), href, "", "", null, 0);
    }
}
