package jp.sekisho.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 for one thread, which keeps its buffers so that hashing a million entries allocates
/// nothing but the results.
final class Sha256 {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest = newDigest();
    private final byte[] out = new byte[Hash.BYTES];
    private final byte[] node = new byte[1 + 2 * Hash.BYTES]; // 0x01 ‖ left ‖ right

    Sha256() {
        node[0] = NODE;
    }

    Hash leaf(byte[] leaf) {
        digest.update(LEAF);
        digest.update(leaf);
        return finish();
    }

    Hash node(Hash left, Hash right) {
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.BYTES);
        digest.update(node);
        return finish();
    }

    /// The hash of the parts, one after the other.
    Hash of(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return finish();
    }

    private Hash finish() {
        try {
            digest.digest(out, 0, out.length);
        } catch (DigestException e) {
            throw new AssertionError(e); // only when the buffer is short
        }
        return Hash.of(out, 0);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java platform has it
        }
    }
}
