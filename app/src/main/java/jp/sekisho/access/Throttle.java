package jp.sekisho.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Slows down guessing from one address, across names: so many tries a minute and no more. Kept in
/// memory, bounded.
@Component
class Throttle {
    static final int TRIES = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant began, int tries) {}

    boolean admits(String address) {
        var now = clock.instant();
        if (windows.size() > ADDRESSES) {
            windows.values().removeIf(window -> window.began().plus(WINDOW).isBefore(now));
        }
        var window =
                windows.merge(
                        address,
                        new Window(now, 1),
                        (old, first) ->
                                old.began().plus(WINDOW).isBefore(now)
                                        ? first
                                        : new Window(old.began(), old.tries() + 1));
        return window.tries() <= TRIES;
    }
}
