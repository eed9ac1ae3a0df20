package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.sekisho.postgres.Modes;

/// For whom backups are sealed: the public half of a [RecoveryKey].
public final class Recipient {
    private static final int BYTES = 32;

    /// Little-endian (RFC 7748).
    private final byte[] key;

    Recipient(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        this.key = key.clone();
    }

    static Recipient of(XECPublicKey key) {
        var bytes = new byte[BYTES];
        var number = reversed(key.getU().toByteArray());
        System.arraycopy(number, 0, bytes, 0, Math.min(number.length, BYTES));
        return new Recipient(bytes);
    }

    static PublicKey base() {
        return publicKey(BigInteger.valueOf(9));
    }

    PublicKey publicKey() {
        return publicKey(new BigInteger(1, reversed(key)));
    }

    private static PublicKey publicKey(BigInteger u) {
        try {
            return KeyFactory.getInstance("X25519")
                    .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            reversed[at] = bytes[bytes.length - 1 - at];
        }
        return reversed;
    }

    /// What sheet and file are called by, so that the right sheet is found.
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            var text = Base32.encode(Arrays.copyOf(digest, 5));
            return text.substring(0, 4) + "-" + text.substring(4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("keys").resolve("recovery");
    }

    /// The one of a data folder, once a recovery key was made for it.
    public static Optional<Recipient> of(Path dataFolder) {
        var file = file(dataFolder);
        try {
            var text = Files.readString(file, US_ASCII).strip();
            return Optional.of(new Recipient(HexFormat.of().parseHex(text)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            throw Words.refusal(damaged, "recipient.unreadable", file);
        }
    }

    /// From now on, backups of this folder are for this key.
    public void write(Path dataFolder) {
        var file = file(dataFolder);
        try {
            Modes.write(file, (HexFormat.of().formatHex(key) + "\n").getBytes(US_ASCII));
        } catch (IOException problem) {
            throw Words.refusal(problem, "file.unwritable", file, problem.getMessage());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient same && Arrays.equals(key, same.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "recipient " + id();
    }
}
