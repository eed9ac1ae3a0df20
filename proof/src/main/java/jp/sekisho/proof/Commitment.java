package jp.sekisho.proof;

import java.security.SecureRandom;

/// How a leaf binds its payload without showing it: SHA-256(salt ‖ payload).
///
/// The salt is 32 random bytes, so that a payload cannot be guessed from its commitment; once salt
/// and payload are erased, the leaf still proves that something was recorded, and no longer what.
public final class Commitment {

    /// How many bytes a salt has. A fixed length, because otherwise a byte could wander between
    /// salt and payload without changing the commitment.
    public static final int SALT_BYTES = 32;

    private Commitment() {}

    /// 32 fresh bytes from the platform's secure random source.
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    /// The commitment to a payload; refuses a salt of any length but 32.
    public static Hash of(byte[] salt, byte[] payload) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException(
                    "a salt has %d bytes, but got %d".formatted(SALT_BYTES, salt.length));
        }
        return new Sha256().of(salt, payload);
    }
}
