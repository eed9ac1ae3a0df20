package jp.sekisho.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// Checks a name and a password. Five wrong ones in a row shut the name for fifteen minutes, whether
/// or not anybody has it.
@Component
public class SignIn {
    public static final int TRIES = 5;
    public static final Duration SHUT = Duration.ofMinutes(15);

    private final AccountTable table;
    private final Passwords passwords;
    private final FactorTable factors;
    private final Throttle throttle;
    private final Dates dates;
    private final Clock clock;

    SignIn(
            AccountTable table,
            Passwords passwords,
            FactorTable factors,
            Throttle throttle,
            Dates dates,
            Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.dates = dates;
        this.clock = clock;
    }

    /// What comes of trying.
    public sealed interface Answer {
        record Welcome(UUID account, UUID credential) implements Answer {}

        /// The password is right; a code of the second factor is still asked for.
        record CodeAsked(UUID account, UUID credential) implements Answer {}

        record Wrong(int triesLeft) implements Answer {}

        record Shut(Instant until) implements Answer {}

        /// Too many tries from one address.
        record Slower() implements Answer {}
    }

    public Answer check(String typedName, String password, String address) {
        if (!throttle.admits(address)) {
            return new Answer.Slower();
        }
        var name = name(typedName);
        if (name.length() > 40) {
            return new Answer.Wrong(TRIES - 1);
        }
        var before = table.failures(name);
        var until = before.map(AccountTable.Failures::lockedUntil).map(time -> time.toInstant());
        if (until.isPresent() && until.get().isAfter(clock.instant())) {
            return new Answer.Shut(until.get());
        }
        var known = table.known(name, dates.today());
        if (passwords.matches(password, known.map(AccountTable.Known::passwordHash))) {
            table.clearFailures(name);
            return known.map(this::onward).orElseThrow();
        }
        return failed(name, until.isPresent() ? 0 : before.map(f -> f.failures()).orElse(0));
    }

    /// A sign-in name as it is kept.
    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private Answer onward(AccountTable.Known known) {
        return factors.of(known.account()).isPresent()
                ? new Answer.CodeAsked(known.account(), known.credential())
                : new Answer.Welcome(known.account(), known.credential());
    }

    private Answer failed(String name, int before) {
        var failures = before + 1;
        if (failures >= TRIES) {
            var until = clock.instant().plus(SHUT);
            table.setFailures(name, failures, until);
            return new Answer.Shut(until);
        }
        table.setFailures(name, failures, null);
        return new Answer.Wrong(TRIES - failures);
    }
}
