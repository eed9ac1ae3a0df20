package jp.sekisho.postgres;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/// 64 bits of SHA-256 over values and a secret that is drawn anew for each verification. Whoever
/// changed a row did it before the secret was there, so nobody could look for another row with the
/// same print. Blanks between the parts of a value do not count. Not thread-safe.
final class Fingerprint {
    private final MessageDigest sha256;
    private final byte[] digest = new byte[32];
    private byte[] values = new byte[1024];
    private final int begin;
    private int at;

    Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        System.arraycopy(secret, 0, values, 0, secret.length);
        begin = secret.length;
    }

    void begin() {
        at = begin;
    }

    void add(byte[] text, int from, int to) {
        if (at + to - from + 1 > values.length) {
            values = Arrays.copyOf(values, 2 * (at + to - from + 1));
        }
        values[at++] = ',';
        if (text[from] == '{' || text[from] == '[') {
            addWithoutBlanks(text, from, to);
        } else {
            System.arraycopy(text, from, values, at, to - from);
            at += to - from;
        }
    }

    private void addWithoutBlanks(byte[] text, int from, int to) {
        boolean quoted = false;
        for (int n = from; n < to; n++) {
            byte each = text[n];
            if (each == ' ' && !quoted) {
                continue;
            }
            values[at++] = each;
            if (each == '\\' && quoted) {
                values[at++] = text[++n];
            } else if (each == '"') {
                quoted = !quoted;
            }
        }
    }

    long end() {
        sha256.update(values, 0, at);
        try {
            sha256.digest(digest, 0, digest.length);
        } catch (DigestException tooShort) {
            throw new IllegalStateException(tooShort);
        }
        return ByteBuffer.wrap(digest).getLong();
    }
}
