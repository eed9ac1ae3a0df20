package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A password to be changed at the first sign-in, hashed as the program hashes (Argon2id, in the
/// encoding of the reference implementation, which says its own parameters).
final class FirstPassword {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private FirstPassword() {}

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

    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(salt)
                        .withParallelism(1)
                        .withMemoryAsKB(KIBIBYTES)
                        .withIterations(PASSES)
                        .build());
        var hash = new byte[32];
        generator.generateBytes(password.getBytes(UTF_8), hash);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(KIBIBYTES, PASSES, text.encodeToString(salt), text.encodeToString(hash));
    }
}
