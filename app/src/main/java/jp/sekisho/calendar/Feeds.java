package jp.sekisho.calendar;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys to people's own calendar files. A key is shown once and kept only as its hash.
@Component
public class Feeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String FEED = "calendar.feed";

    private final FeedTable table;
    private final Ledger ledger;
    private final Dates dates;

    Feeds(FeedTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public Optional<LocalDate> madeOn(UUID person) {
        return table.madeOn(person);
    }

    /// Makes a new key; an older one opens nothing any more.
    @Transactional
    public String make(UUID person) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var closed = table.close(person);
        var added = table.add(person, hash(token), dates.today());
        ledger.enter(
                Entry.of("calendar.feed.made", "person", person)
                        .with(FEED, closed)
                        .with(FEED, added));
        return token;
    }

    @Transactional
    public void revoke(UUID person) {
        var closed = table.close(person);
        if (!closed.isEmpty()) {
            ledger.enter(Entry.of("calendar.feed.revoked", "person", person).with(FEED, closed));
        }
    }

    public Optional<UUID> owner(String token) {
        return table.owner(hash(token));
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
