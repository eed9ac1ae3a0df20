package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.DecapsulateException;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The key of one file: DHKEM(X25519, HKDF-SHA256) of RFC 9180 to the recipient, and from it a key
/// that also depends on every byte of the header.
final class FileSecret {
    static final int ENCAPSULATION = 32;
    private static final byte[] LABEL = "sekisho-backup file key\n".getBytes(UTF_8);
    private static final int KEY = 32;

    private final SecretKey key;
    private final byte[] encapsulation;

    private FileSecret(SecretKey key, byte[] encapsulation) {
        this.key = key;
        this.encapsulation = encapsulation;
    }

    SecretKey key() {
        return key;
    }

    /// What stands in the file, for the holder of the recovery key.
    byte[] encapsulation() {
        return encapsulation;
    }

    static FileSecret fresh(Recipient recipient, byte[] header) {
        try {
            var sent =
                    KEM.getInstance("DHKEM").newEncapsulator(recipient.publicKey()).encapsulate();
            return new FileSecret(
                    derive(sent.key(), header, sent.encapsulation()), sent.encapsulation());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static FileSecret open(RecoveryKey key, byte[] header, byte[] encapsulation, Path file) {
        try {
            var shared =
                    KEM.getInstance("DHKEM")
                            .newDecapsulator(key.privateKey())
                            .decapsulate(encapsulation);
            return new FileSecret(derive(shared, header, encapsulation), encapsulation);
        } catch (DecapsulateException damaged) {
            throw Words.refusal(damaged, "file.damaged", file);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SecretKey derive(SecretKey shared, byte[] header, byte[] encapsulation)
            throws GeneralSecurityException {
        var info = new ByteArrayOutputStream();
        info.writeBytes(LABEL);
        info.writeBytes(header);
        info.writeBytes(encapsulation);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(shared)
                                .thenExpand(info.toByteArray(), KEY));
    }
}
