package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/// A row of a ledger's table in tests. Its arrays are its own, so a test may bend them.
record Row(byte[] leaf, byte[] leafHash, byte[] salt, byte[] payload) {

    /// The row that an honest ledger writes at this place.
    static Row honest(long sequence, Random random) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        String payload = "{\"sequence\":%d,\"名称\":\"資産%d\"}".formatted(sequence, random.nextInt());
        return of(sequence, salt, payload.getBytes(UTF_8));
    }

    /// A row whose leaf fits everything else in it.
    static Row of(long sequence, byte[] salt, byte[] payload) {
        Leaf leaf =
                new Leaf(
                        "assets.system.change",
                        "person:" + sequence % 7,
                        Commitment.of(salt, payload),
                        sequence,
                        "system:" + sequence % 13,
                        1_795_498_972_000L + 1000 * sequence,
                        1);
        return of(leaf.bytes(), salt, payload);
    }

    static Row of(byte[] leaf, byte[] salt, byte[] payload) {
        return new Row(leaf, Hash.ofLeaf(leaf).bytes(), salt, payload);
    }

    Row withLeaf(byte[] leaf) {
        return new Row(leaf, leafHash, salt, payload);
    }

    Row withContent(byte[] salt, byte[] payload) {
        return new Row(leaf, leafHash, salt, payload);
    }

    Row erased() {
        return withContent(null, null);
    }

    Row copy() {
        return new Row(clone(leaf), clone(leafHash), clone(salt), clone(payload));
    }

    Entry entry() {
        return Entry.stored(leaf, leafHash, salt, payload);
    }

    private static byte[] clone(byte[] bytes) {
        return bytes == null ? null : bytes.clone();
    }
}
