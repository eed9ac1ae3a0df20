package jp.sekisho.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A verifier of a published ledger, written only from RFC 9162 and the C2SP texts (signed-note,
/// tlog-checkpoint, tlog-tiles): slow, plain, and without a line of what it checks.
public final class PlainCheck {
    private final Function<String, Optional<byte[]>> files;
    private final String name;
    private final byte[] keyId;
    private final PublicKey key;

    /// @param files contents by path below the ledger's folder or address
    public PlainCheck(Function<String, Optional<byte[]>> files, String vkey)
            throws GeneralSecurityException {
        this.files = files;
        var parts = vkey.strip().split("\\+", 3);
        name = parts[0];
        keyId = HexFormat.of().parseHex(parts[1]);
        var typed = Base64.getDecoder().decode(parts[2]);
        must(typed.length == 33 && typed[0] == 1, "the key is no Ed25519 key");
        var expected = Arrays.copyOf(sha256((name + "\n").getBytes(UTF_8), typed), 4);
        must(Arrays.equals(keyId, expected), "the key id is not that of the key");
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
        encoded.write(typed, 1, 32);
        key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }

    /// What is wrong with the ledger.
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String what) {
            super(what);
        }
    }

    /// What a checkpoint says.
    public record Stated(int size, byte[] root) {}

    public Stated opened(byte[] note) throws GeneralSecurityException {
        var text = new String(note, UTF_8);
        int end = text.indexOf("\n\n");
        must(end > 0 && text.endsWith("\n"), "the checkpoint is no note");
        var signed = text.substring(0, end + 1);
        must(isSigned(signed, text.substring(end + 2)), "nothing is signed with the key");
        var lines = signed.split("\n");
        must(lines.length == 3 && lines[0].equals(name), "the checkpoint is of another log");
        return new Stated(Integer.parseInt(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    private boolean isSigned(String text, String signatures) throws GeneralSecurityException {
        for (var line : signatures.split("\n")) {
            must(line.startsWith("\u2014 "), "a signature line begins with a dash");
            var words = line.split(" ");
            var bytes = Base64.getDecoder().decode(words[2]);
            if (words[1].equals(name) && Arrays.equals(keyId, Arrays.copyOf(bytes, 4))) {
                var signature = Signature.getInstance("Ed25519");
                signature.initVerify(key);
                signature.update(text.getBytes(UTF_8));
                return signature.verify(Arrays.copyOfRange(bytes, 4, bytes.length));
            }
        }
        return false;
    }

    /// Checks the whole ledger as it is now.
    ///
    /// @param older checkpoints that it must continue
    public Stated run(boolean entries, byte[]... older) throws GeneralSecurityException {
        var now = opened(read("checkpoint"));
        var leaves = level(0, now.size());
        var below = leaves;
        for (int level = 1; now.size() >> (8 * level) > 0; level++) {
            var above = level(level, now.size() >> (8 * level));
            for (int n = 0; n < above.size(); n++) {
                var root = root(below.subList(n * 256, n * 256 + 256));
                must(Arrays.equals(root, above.get(n)), "hash %d of level %d".formatted(n, level));
            }
            below = above;
        }
        must(Arrays.equals(root(leaves), now.root()), "the root of the checkpoint");
        for (var note : older) {
            var then = opened(note);
            must(then.size() <= now.size(), "it is shorter than it was");
            must(
                    Arrays.equals(root(leaves.subList(0, then.size())), then.root()),
                    "it is not what it was");
        }
        if (entries) {
            entries(leaves);
        }
        return now;
    }

    private List<byte[]> level(int level, int items) {
        var hashes = new ArrayList<byte[]>();
        for (int tile = 0; tile * 256 < items; tile++) {
            int width = Math.min(256, items - tile * 256);
            var contents = read("tile/" + level + "/" + path(tile, width));
            must(contents.length == width * 32, "the length of a tile");
            for (int n = 0; n < width; n++) {
                hashes.add(Arrays.copyOfRange(contents, n * 32, n * 32 + 32));
            }
        }
        return hashes;
    }

    private void entries(List<byte[]> leaves) {
        for (int tile = 0; tile * 256 < leaves.size(); tile++) {
            int width = Math.min(256, leaves.size() - tile * 256);
            var contents = read("tile/entries/" + path(tile, width));
            int at = 0;
            for (int n = tile * 256; n < tile * 256 + width; n++) {
                must(at + 2 <= contents.length, "a bundle is too short");
                int length = (contents[at] & 255) << 8 | contents[at + 1] & 255;
                must(at + 2 + length <= contents.length, "a bundle is too short");
                var entry = Arrays.copyOfRange(contents, at + 2, at + 2 + length);
                must(Arrays.equals(leaf(entry), leaves.get(n)), "entry " + n);
                must(
                        new String(entry, UTF_8).contains("\"sequence\":" + n + ","),
                        "the sequence of entry " + n);
                at += 2 + length;
            }
            must(at == contents.length, "a bundle is too long");
        }
    }

    private static String path(int tile, int width) {
        var path = "%03d".formatted(tile % 1000);
        for (int rest = tile / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/".formatted(rest % 1000) + path;
        }
        return width == 256 ? path : path + ".p/" + width;
    }

    private byte[] read(String path) {
        return files.apply(path).orElseThrow(() -> new Failure(path + " is missing"));
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    /// MTH of RFC 9162 §2.1.1 over leaves that are hashed already.
    static byte[] root(List<byte[]> hashes) {
        return switch (hashes.size()) {
            case 0 -> sha256();
            case 1 -> hashes.getFirst();
            default -> {
                int split = Integer.highestOneBit(hashes.size() - 1);
                yield sha256(
                        new byte[] {1},
                        root(hashes.subList(0, split)),
                        root(hashes.subList(split, hashes.size())));
            }
        };
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new Failure(what);
        }
    }
}
