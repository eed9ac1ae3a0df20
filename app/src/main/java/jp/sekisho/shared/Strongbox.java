package jp.sekisho.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Modes;
import org.springframework.stereotype.Component;

/// Seals secrets that the program must be able to read again (AES-256-GCM), so that a copy of the
/// database alone gives none of them away. The key lies in the data folder. What a secret belongs
/// to is sealed with it: moved to another row it cannot be opened. Thread-safe.
@Component
public class Strongbox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    Strongbox(DataFolder folder) {
        this.key = new SecretKeySpec(key(folder.keys().resolve("secrets")), "AES");
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                Modes.write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public byte[] seal(byte[] secret, String belongsTo) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, belongsTo);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /// @throws IllegalStateException if it was not sealed here for this owner
    public byte[] open(byte[] sealed, String belongsTo) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                belongsTo);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, String belongsTo) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("cannot be opened for " + belongsTo, notOurs);
        }
    }
}
