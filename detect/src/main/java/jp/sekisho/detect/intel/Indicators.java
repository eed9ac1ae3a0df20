package jp.sekisho.detect.intel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.SipHash;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Indicators by their values. What is not among them is found out from a filter of some bits each; what
/// is, is compared in full. About 200 bytes an indicator and no more per event. Immutable, for all threads.
public final class Indicators {
    private final Map<String, Indicator> exact = new HashMap<>();
    private final HashSet64 hashes = new HashSet64();
    private final Map<Block, Indicator> blocks = new HashMap<>();
    private final int[] fourBits;
    private final int[] sixBits;

    private record Block(boolean six, int bits, long high, long low) {
        static Block of(IpAddress address, int bits) {
            if (!address.isSix()) {
                return new Block(false, bits, 0, bits == 0 ? 0 : address.low() >>> (32 - bits));
            }
            long high =
                    bits == 0 ? 0 : bits >= 64 ? address.high() : address.high() >>> (64 - bits);
            long low = bits <= 64 ? 0 : address.low() >>> (128 - bits);
            return new Block(true, bits, high, low);
        }
    }

    public Indicators(Collection<Indicator> all) {
        NavigableSet<Integer> four = new TreeSet<>();
        NavigableSet<Integer> six = new TreeSet<>();
        for (Indicator indicator : all) {
            if (indicator.kind() == Kind.NETWORK) {
                addBlock(indicator, four, six);
            } else if (exact.putIfAbsent(key(indicator.kind(), indicator.value()), indicator)
                    == null) {
                byte[] bytes = indicator.value().getBytes(StandardCharsets.UTF_8);
                byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
                hashes.add(hash(indicator.kind(), padded, 0, bytes.length));
            }
        }
        fourBits = four.descendingSet().stream().mapToInt(Integer::intValue).toArray();
        sixBits = six.descendingSet().stream().mapToInt(Integer::intValue).toArray();
    }

    private void addBlock(Indicator indicator, Set<Integer> four, Set<Integer> six) {
        int slash = indicator.value().indexOf('/');
        byte[] text = indicator.value().substring(0, slash).getBytes(StandardCharsets.UTF_8);
        IpAddress address = new IpAddress();
        int bits = Integer.parseInt(indicator.value().substring(slash + 1));
        if (address.read(text, 0, text.length) && bits <= (address.isSix() ? 128 : 32)) {
            blocks.putIfAbsent(Block.of(address, bits), indicator);
            (address.isSix() ? six : four).add(bits);
        }
    }

    private static String key(Kind kind, String value) {
        return kind.name() + value;
    }

    private static long hash(Kind kind, byte[] bytes, int from, int to) {
        return SipHash.of(bytes, from, to, kind.seed);
    }

    public boolean isEmpty() {
        return exact.isEmpty() && blocks.isEmpty();
    }

    public int size() {
        return exact.size() + blocks.size();
    }

    /// The indicator with exactly this value; `bytes` is padded and, but for a URL, in lower case.
    @Nullable Indicator exact(Kind kind, byte[] bytes, int from, int to) {
        if (!hashes.contains(hash(kind, bytes, from, to))) {
            return null;
        }
        return exact.get(key(kind, new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    }

    /// The indicator of the name or of one that it lies below.
    @Nullable Indicator domain(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '.' ? to - 1 : to;
        for (int start = from; start < end; start++) {
            if (start == from || bytes[start - 1] == '.') {
                Indicator found = exact(Kind.DOMAIN, bytes, start, end);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The indicator of the smallest block that holds the address.
    @Nullable Indicator block(IpAddress address) {
        for (int bits : address.isSix() ? sixBits : fourBits) {
            Indicator found = blocks.get(Block.of(address, bits));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
