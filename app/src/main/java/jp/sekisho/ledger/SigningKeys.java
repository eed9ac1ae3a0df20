package jp.sekisho.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.sekisho.proof.VerifierKey;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The keys that sign the ledger's checkpoints, one after the other.
@Component
public class SigningKeys {
    private final PublicLedger published;
    private final LedgerTable table;
    private final ActorSource actors;
    private final DataSource database;
    private final Clock clock;

    SigningKeys(
            PublicLedger published,
            LedgerTable table,
            ActorSource actors,
            DataSource database,
            Clock clock) {
        this.published = published;
        this.table = table;
        this.actors = actors;
        this.database = database;
        this.clock = clock;
    }

    /// A new key from now on. The old one signs that it is so.
    public void change(String reason) {
        new Checks().line("reason", reason).orRefuse();
        try (var connection = database.getConnection()) {
            published.rotate(connection, actors.current(), reason.strip(), clock.instant());
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// Newest first.
    public List<SigningTerm> all() {
        var terms = new ArrayList<SigningTerm>();
        var from = table.handOver(0).map(first -> day(first.at())).orElse(null);
        for (var term : published.trust().terms()) {
            var end = table.handOver(term.lastSize());
            var until = end.map(entry -> day(entry.at())).orElse(null);
            terms.addFirst(
                    new SigningTerm(
                            term.key(),
                            from,
                            until,
                            term.lastSize(),
                            end.filter(entry -> entry.action().endsWith(".opened")).isPresent(),
                            end.map(HandOver::reason).orElse(""),
                            number(term.key())));
            from = until;
        }
        var now = published.verifier();
        terms.addFirst(new SigningTerm(now, from, null, -1, false, "", number(now)));
        return terms;
    }

    /// What the entry says with which a key ended.
    record HandOver(Instant at, String action, @Nullable String said) {
        String reason() {
            return said == null ? "" : said;
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private static String number(VerifierKey key) {
        return key.name().substring(key.name().lastIndexOf('/') + 1);
    }
}
