package jp.sekisho;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A clock that a test moves.
public final class TestClock extends Clock {
    private volatile Instant now;

    public TestClock(String time) {
        now = LocalDateTime.parse(time).atZone(Sekisho.ZONE).toInstant();
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return Sekisho.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
