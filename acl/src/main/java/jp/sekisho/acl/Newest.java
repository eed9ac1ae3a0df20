package jp.sekisho.acl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/// For each key what the newest export says. Exports are put in the order of their time.
final class Newest<K, V> {

    /// @param doubt that an export of the same moment says otherwise
    record Said<V>(V value, Source source, Optional<Missing> doubt) {}

    private final Map<K, Said<V>> said = new LinkedHashMap<>();

    void put(K key, V value, Source source) {
        put(
                key,
                value,
                source,
                (one, other) -> one.equals(other) ? Optional.of(one) : Optional.empty());
    }

    /// @param join what two exports of the same moment say together, or nothing if they contradict
    void put(K key, V value, Source source, BiFunction<V, V, Optional<V>> join) {
        said.merge(
                key,
                new Said<>(value, source, Optional.empty()),
                (before, now) ->
                        before.source.captured().isBefore(source.captured())
                                ? now
                                : joined(key, before, now, join));
    }

    private static <K, V> Said<V> joined(
            K key, Said<V> before, Said<V> now, BiFunction<V, V, Optional<V>> join) {
        Optional<V> both = join.apply(before.value, now.value);
        return both.map(value -> new Said<>(value, now.source, before.doubt))
                .orElseGet(() ->
                        new Said<>(
                                now.value,
                                now.source,
                                Optional.of(
                                        new Missing.Contradiction(
                                                key.toString(), before.source, now.source))));
    }

    /// Drops what only older exports say, of the keys that the newer one had to list.
    void forget(Source newer, BiPredicate<K, V> covered) {
        said.entrySet()
                .removeIf(entry ->
                        entry.getValue().source.captured().isBefore(newer.captured())
                                && covered.test(entry.getKey(), entry.getValue().value));
    }

    Map<K, Said<V>> all() {
        return said;
    }

    Optional<Said<V>> get(K key) {
        return Optional.ofNullable(said.get(key));
    }

    boolean has(K key) {
        return said.containsKey(key);
    }
}
