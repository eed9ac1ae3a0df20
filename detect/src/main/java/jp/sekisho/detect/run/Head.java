package jp.sekisho.detect.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What a source begins with, by which it is known again: up to 4,096 bytes.
final class Head {
    static final int MOST = 4096;

    private final byte[] bytes;

    Head(byte[] text, int from, int to) {
        bytes = Arrays.copyOfRange(text, from, Math.min(to, from + MOST));
    }

    int length() {
        return bytes.length;
    }

    /// The SHA-256 of the first `length` bytes.
    String hash(int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
