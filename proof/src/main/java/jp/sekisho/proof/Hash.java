package jp.sekisho.proof;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 value, 32 bytes.
///
/// Held as four big-endian words, so that it is immutable, equal by value and never copied to be
/// safe. Tree hashes are those of RFC 9162 §2.1.1, which are those of RFC 6962 §2.1. Thread-safe.
public record Hash(long word0, long word1, long word2, long word3) {

    /// How many bytes a hash has.
    public static final int BYTES = 32;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static final Hash EMPTY_ROOT = new Sha256().of();

    /// The hash that these bytes are; refuses any length but 32.
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new Malformed("hash", BYTES + " bytes", bytes.length + " bytes");
        }
        return of(bytes, 0);
    }

    /// The 32 bytes from an offset on.
    static Hash of(byte[] bytes, int offset) {
        return new Hash(
                (long) WORD.get(bytes, offset),
                (long) WORD.get(bytes, offset + 8),
                (long) WORD.get(bytes, offset + 16),
                (long) WORD.get(bytes, offset + 24));
    }

    /// Reads 64 lower-case hexadecimal digits.
    public static Hash ofHex(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!HexFormat.isHexDigit(c) || Character.isUpperCase(c)) {
                throw new Malformed("hash", i, "a lower-case hexadecimal digit", Quoted.text(hex));
            }
        }
        if (hex.length() != 2 * BYTES) {
            throw new Malformed("hash", 2 * BYTES + " hexadecimal digits", Quoted.text(hex));
        }
        return of(HexFormat.of().parseHex(hex));
    }

    /// Reads padded base64 (RFC 4648 §4), in its one canonical spelling.
    public static Hash ofBase64(String base64) {
        return of(StrictBase64.decode("hash", base64));
    }

    /// The hash of a leaf: SHA-256(0x00 ‖ leaf).
    public static Hash ofLeaf(byte[] leaf) {
        return new Sha256().leaf(leaf);
    }

    /// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
    public static Hash ofNode(Hash left, Hash right) {
        return new Sha256().node(left, right);
    }

    /// A fresh array of the 32 bytes.
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        copyTo(bytes, 0);
        return bytes;
    }

    /// Writes the 32 bytes into an array from an offset on.
    public void copyTo(byte[] target, int offset) {
        WORD.set(target, offset, word0);
        WORD.set(target, offset + 8, word1);
        WORD.set(target, offset + 16, word2);
        WORD.set(target, offset + 24, word3);
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /// Padded base64 (RFC 4648 §4).
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
