package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// What a server keeps instead of a password (SCRAM-SHA-256, RFC 5802). Whoever reads it cannot
/// sign in with it, so it may stand in a script.
final class ScramVerifier {
    private static final int ROUNDS = 4096;
    private static final int SALT = 16;
    private static final int BITS = 256;

    private ScramVerifier() {}

    /// @param password in ASCII, as all of ours are
    static String of(String password) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return of(password, salt);
    }

    static String of(String password, byte[] salt) {
        try {
            var salted =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(
                                    new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
                            .getEncoded();
            var stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            var base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$%d:%s$%s:%s"
                    .formatted(
                            ROUNDS,
                            base64.encodeToString(salt),
                            base64.encodeToString(stored),
                            base64.encodeToString(hmac(salted, "Server Key")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(US_ASCII));
    }
}
