package jp.sekisho.acl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// For each key what the newest export says. Exports are put in the order of their time.
final class Newest<K, V> {

    /// @param doubt that an export of the same moment says otherwise
    record Said<V>(V value, Source source, Optional<Missing> doubt) {}

    private final Map<K, Said<V>> said = new LinkedHashMap<>();

    void put(K key, V value, Source source) {
        Said<V> before = said.get(key);
        boolean contradicts =
                before != null
                        && !before.source.captured().isBefore(source.captured())
                        && !before.value.equals(value);
        Optional<Missing> doubt =
                contradicts
                        ? Optional.of(
                                new Missing.Contradiction(key.toString(), before.source, source))
                        : Optional.empty();
        said.put(key, new Said<>(value, source, doubt));
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
