package jp.sekisho.detect.intel;

/// Something that others know to be bad. `id` is that of the feed, or the value itself; `value` is as
/// events are compared with it: names, addresses and hashes in lower case, blocks of addresses with a
/// slash. `validUntil` is in nanoseconds since 1970, [Long#MAX_VALUE] where no end is told. Immutable.
public record Indicator(
        String id, String name, Kind kind, String value, String source, long validUntil) {
    /// What an indicator is compared with. A domain stands for all names below it too.
    public enum Kind {
        ADDRESS(1),
        NETWORK(2),
        DOMAIN(3),
        URL(4),
        HASH(5);

        /// Keeps values of different kinds apart.
        final long seed;

        Kind(long seed) {
            this.seed = seed;
        }
    }
}
