package jp.sekisho.postgres.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM in chunks, after STREAM (Hoang, Reyhanitabar, Rogaway, Vizár): the nonce is the
/// chunk's number and whether it is the last, so that a chunk lost, moved or added is found. The key
/// is used for one file only.
final class Chunks {
    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final int mode;
    private final Cipher cipher;
    private long number;

    private Chunks(SecretKey key, int mode) {
        this.key = key;
        this.mode = mode;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Chunks sealing(SecretKey key) {
        return new Chunks(key, Cipher.ENCRYPT_MODE);
    }

    static Chunks opening(SecretKey key) {
        return new Chunks(key, Cipher.DECRYPT_MODE);
    }

    /// @throws GeneralSecurityException when the chunk is not what was sealed at this place
    int next(byte[] from, int length, byte[] to, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE);
        nonce.putLong(3, number++).put(NONCE - 1, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce.array()));
        return cipher.doFinal(from, 0, length, to, 0);
    }
}
