package jp.sekisho.detect.intel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.SipHash;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Indicators by their values. What is not among them is found out from a filter of some bits each; what
/// is, is compared in full. About 230 bytes an indicator and no more per event. Immutable, for all threads.
public final class Indicators {
    private final Map<String, List<Entry>> exact = new HashMap<>();
    private final HashSet64 hashes = new HashSet64();
    private final Map<Block, List<Entry>> blocks = new HashMap<>();
    private final int[] fourBits;
    private final int[] sixBits;
    private int size;

    /// An indicator, and for each value that the same event must hold besides, that value alone.
    record Entry(Indicator indicator, List<Indicators> others) {
        static Entry of(Indicator indicator) {
            return new Entry(
                    indicator,
                    indicator.also().stream()
                            .map(sought ->
                                    new Indicators(
                                            List.of(
                                                    new Indicator(
                                                            indicator.id(),
                                                            indicator.name(),
                                                            sought.kind(),
                                                            sought.value(),
                                                            List.of(),
                                                            indicator.source(),
                                                            indicator.validUntil()))))
                            .toList());
        }

        /// Whether wherever the other one is met, this one is too.
        boolean covers(Indicator other) {
            return others.isEmpty() && indicator.validUntil() >= other.validUntil();
        }
    }

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
            } else {
                add(exact, key(indicator.kind(), indicator.value()), indicator);
                byte[] bytes = indicator.value().getBytes(StandardCharsets.UTF_8);
                byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
                hashes.add(hash(indicator.kind(), padded, 0, bytes.length));
            }
        }
        fourBits = four.descendingSet().stream().mapToInt(Integer::intValue).toArray();
        sixBits = six.descendingSet().stream().mapToInt(Integer::intValue).toArray();
    }

    private <K> void add(Map<K, List<Entry>> map, K key, Indicator indicator) {
        List<Entry> before = map.getOrDefault(key, List.of());
        if (before.stream().noneMatch(entry -> entry.covers(indicator))) {
            map.put(key, Stream.concat(before.stream(), Stream.of(Entry.of(indicator))).toList());
            size++;
        }
    }

    private void addBlock(Indicator indicator, Set<Integer> four, Set<Integer> six) {
        int slash = indicator.value().indexOf('/');
        byte[] text = indicator.value().substring(0, slash).getBytes(StandardCharsets.UTF_8);
        IpAddress address = new IpAddress();
        int bits = Integer.parseInt(indicator.value().substring(slash + 1));
        if (address.read(text, 0, text.length) && bits <= (address.isSix() ? 128 : 32)) {
            add(blocks, Block.of(address, bits), indicator);
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
        return size == 0;
    }

    public int size() {
        return size;
    }

    /// An indicator with exactly this value; `bytes` is padded and, but for a URL, in lower case.
    @Nullable Indicator exact(Kind kind, byte[] bytes, int from, int to, Predicate<Entry> holds) {
        if (!hashes.contains(hash(kind, bytes, from, to))) {
            return null;
        }
        String value = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return first(exact.get(key(kind, value)), holds);
    }

    private static @Nullable Indicator first(
            @Nullable List<Entry> entries, Predicate<Entry> holds) {
        if (entries != null) {
            for (Entry entry : entries) {
                if (holds.test(entry)) {
                    return entry.indicator();
                }
            }
        }
        return null;
    }

    /// An indicator of the name or of one that it lies below.
    @Nullable Indicator domain(byte[] bytes, int from, int to, Predicate<Entry> holds) {
        int end = to > from && bytes[to - 1] == '.' ? to - 1 : to;
        for (int start = from; start < end; start++) {
            if (start == from || bytes[start - 1] == '.') {
                Indicator found = exact(Kind.DOMAIN, bytes, start, end, holds);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// An indicator of the smallest block that holds the address.
    @Nullable Indicator block(IpAddress address, Predicate<Entry> holds) {
        for (int bits : address.isSix() ? sixBits : fourBits) {
            Indicator found = first(blocks.get(Block.of(address, bits)), holds);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
