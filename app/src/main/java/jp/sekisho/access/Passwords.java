package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.sekisho.shared.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What a password must be, and how it is kept: long, not the obvious words, hashed with Argon2id.
/// No composition rules and no forced changes (NIST SP 800-63B-4 §3.1.1.2).
@Component
class Passwords {
    static final int SHORTEST = 15;
    private static final int LONGEST = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    // Without 0 o 1 l i, so that it can be read from paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    // OWASP's lowest: 19 MiB, two passes, one lane.
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    // A crowd at the door must not take all memory: each check holds 19 MiB.
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    // Checked when there is no account, so that the answer takes as long as for a real one.
    private final String nobody = new String(hash(generate()), UTF_8);

    /// Why the password cannot be taken, if it cannot.
    Optional<Problem> objection(String field, String password, String again, String signInName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Problem.at(field, "problem.password.short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Problem.at(field, "problem.password.long", LONGEST));
        }
        if (obvious(password, signInName)) {
            return Optional.of(Problem.at(field, "problem.password.obvious"));
        }
        return password.equals(again)
                ? Optional.empty()
                : Optional.of(Problem.at(field + "Again", "problem.password.different"));
    }

    /// One pattern over and over, or built around the name.
    private static boolean obvious(String password, String signInName) {
        var folded = password.toLowerCase(Locale.ROOT);
        var withoutName = folded.replace(signInName.toLowerCase(Locale.ROOT), "");
        return folded.chars().distinct().count() < 6
                || withoutName.length() < SHORTEST / 2
                || folded.startsWith("password")
                || folded.startsWith("passw0rd")
                || "1234567890123456789012345678901234567890".contains(folded)
                || "qwertyuiopasdfghjklzxcvbnm".contains(folded);
    }

    byte[] hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash.getBytes(UTF_8);
    }

    boolean matches(String password, Optional<String> hash) {
        places.acquireUninterruptibly();
        try {
            var matches = encoder.matches(password, hash.orElse(nobody));
            return matches && hash.isPresent();
        } finally {
            places.release();
        }
    }

    /// A first password to be handed over and changed: 20 letters, about 99 bits.
    static String generate() {
        var password = new StringBuilder();
        for (int at = 0; at < 20; at++) {
            if (at > 0 && at % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
