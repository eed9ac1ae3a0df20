package jp.sekisho.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails on their way. One that the server does not take is tried again after 1, 2, 4 … minutes, at
/// most an hour apart, and given up after five days; one that it refuses is given up at once.
@Component
public class Outbox {
    static final Duration GIVEN_UP = Duration.ofDays(5);
    private static final int LONGEST_WAIT_MINUTES = 60;

    private final OutboxTable table;
    private final Clock clock;

    Outbox(OutboxTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void add(@Nullable UUID person, String address, String subject, String body) {
        table.add(person, address, subject, body, clock.instant());
    }

    public int count(Mail.State state) {
        return table.count(state);
    }

    public List<Mail> in(Mail.State state) {
        return table.in(state, 50);
    }

    /// Starts a mail that was given up anew.
    @Transactional
    public void again(UUID mail) {
        table.again(mail, clock.instant());
    }

    /// Throws away a mail that was given up.
    @Transactional
    public void drop(UUID mail) {
        table.drop(mail);
    }

    /// How long to wait after so many tries.
    static Duration wait(int tries) {
        return Duration.ofMinutes(Math.min(1L << Math.min(tries, 10), LONGEST_WAIT_MINUTES));
    }

    static boolean over(Instant created, Instant now) {
        return created.plus(GIVEN_UP).isBefore(now);
    }
}
