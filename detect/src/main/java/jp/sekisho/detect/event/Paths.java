package jp.sekisho.detect.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;

/// The paths that someone asks for, as a tree: `a.b` is the key `b` in the object `a`, or the key
/// `a.b`; `a.*.b` is the key `b` in whatever objects `a` holds. Immutable; a look-up reads a key's bytes where they lie.
///
/// Layout: an open table from (parent, key) to node, found by a hash of both; the keys lie behind one
/// another in one array. A node's number is its path.
public final class Paths {
    public static final int UNKNOWN = -1;
    public static final int ROOT = 0;
    private static final int MAX_SEGMENTS = 12;

    private static final String ANY_KEY = "*";

    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private int[] parent = new int[64];
    private int[] node = new int[64];
    private int[] keyAt = new int[64];
    private int[] keyLength = new int[64];
    private byte[] keys = new byte[1024];

    /// For each node the node of its keys that no one names, or [#UNKNOWN].
    private int[] anyKey = new int[64];

    private int keysEnd;
    private int entries;

    public Paths(Collection<String> names) {
        Arrays.fill(node, UNKNOWN);
        Arrays.fill(anyKey, UNKNOWN);
        nodes.put("", ROOT);
        names.forEach(this::register);
    }

    /// How many paths there are; their numbers are below this.
    public int size() {
        return nodes.size();
    }

    /// The number of a path, or [#UNKNOWN].
    public int of(String name) {
        return nodes.getOrDefault(name, UNKNOWN);
    }

    private void register(String name) {
        String[] segments = name.split("\\.", -1);
        if (segments.length > MAX_SEGMENTS) {
            segments = new String[] {name};
        }
        // The key may join any segments: {"a.b": {"c": ..}} is a.b.c as well as {"a": {"b.c": ..}}.
        for (int from = 0; from < segments.length; from++) {
            int above = nodeOf(String.join(".", Arrays.copyOf(segments, from)));
            for (int to = from + 1; to <= segments.length; to++) {
                int below = nodeOf(String.join(".", Arrays.copyOf(segments, to)));
                if (segments[to - 1].equals(ANY_KEY)) {
                    if (from == to - 1) {
                        anyKey[above] = below;
                    }
                    break;
                }
                String key = String.join(".", Arrays.copyOfRange(segments, from, to));
                put(above, JsonText.of(key), below);
            }
        }
    }

    private int nodeOf(String prefix) {
        int number = nodes.computeIfAbsent(prefix, _ -> nodes.size());
        if (number >= anyKey.length) {
            int old = anyKey.length;
            anyKey = Arrays.copyOf(anyKey, 2 * old);
            Arrays.fill(anyKey, old, anyKey.length, UNKNOWN);
        }
        return number;
    }

    private void put(int above, byte[] key, int below) {
        byte[] padded = Arrays.copyOf(key, key.length + Words.PADDING);
        if (child(above, padded, 0, key.length) == below) {
            return;
        }
        if (2 * entries >= node.length) {
            rehash();
        }
        if (keysEnd + padded.length > keys.length) {
            keys = Arrays.copyOf(keys, 2 * (keysEnd + padded.length));
        }
        System.arraycopy(key, 0, keys, keysEnd, key.length);
        insert(hash(above, padded, 0, key.length), above, below, keysEnd, key.length);
        keysEnd += key.length;
        entries++;
    }

    private void insert(int hash, int above, int below, int at, int length) {
        int i = hash & node.length - 1;
        while (node[i] != UNKNOWN) {
            i = i + 1 & node.length - 1;
        }
        parent[i] = above;
        node[i] = below;
        keyAt[i] = at;
        keyLength[i] = length;
    }

    private void rehash() {
        int[] oldNode = node;
        int[] oldParent = parent;
        int[] oldAt = keyAt;
        int[] oldLength = keyLength;
        int capacity = 2 * oldNode.length;
        node = new int[capacity];
        Arrays.fill(node, UNKNOWN);
        parent = new int[capacity];
        keyAt = new int[capacity];
        keyLength = new int[capacity];
        for (int i = 0; i < oldNode.length; i++) {
            if (oldNode[i] != UNKNOWN) {
                int hash = hash(oldParent[i], keys, oldAt[i], oldAt[i] + oldLength[i]);
                insert(hash, oldParent[i], oldNode[i], oldAt[i], oldLength[i]);
            }
        }
    }

    /// The node of the key at `from`..`to` in the object of node `above`, or [#UNKNOWN].
    int child(int above, byte[] json, int from, int to) {
        int mask = node.length - 1;
        int length = to - from;
        for (int i = hash(above, json, from, to) & mask; node[i] != UNKNOWN; i = i + 1 & mask) {
            if (parent[i] == above
                    && keyLength[i] == length
                    && Arrays.mismatch(keys, keyAt[i], keyAt[i] + length, json, from, to) < 0) {
                return node[i];
            }
        }
        return anyKey[above];
    }

    private static int hash(int above, byte[] json, int from, int to) {
        int length = to - from;
        long head = Words.eight(json, from);
        long mixed;
        if (length >= 8) {
            mixed = head * 0x9E3779B97F4A7C15L ^ Words.eight(json, to - 8);
        } else {
            mixed = (head & (1L << (length << 3)) - 1) * 0x9E3779B97F4A7C15L;
        }
        mixed = (mixed ^ length ^ (long) above << 32) * 0xFF51AFD7ED558CCDL;
        return (int) (mixed >>> 40);
    }
}
