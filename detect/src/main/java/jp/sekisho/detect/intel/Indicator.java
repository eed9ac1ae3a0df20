package jp.sekisho.detect.intel;

import java.util.List;

/// Something that others know to be bad. `id` is that of the feed, or the value itself; `value` is as
/// events are compared with it: names, addresses and hashes in lower case, blocks of addresses with a
/// slash. `also` is what the same event must hold besides, mostly nothing. `validUntil` is in nanoseconds
/// since 1970, [Long#MAX_VALUE] where no end is told. Immutable.
public record Indicator(
        String id,
        String name,
        Kind kind,
        String value,
        List<Sought> also,
        String source,
        long validUntil) {
    public Indicator {
        also = List.copyOf(also);
    }

    /// A value that an event must hold.
    public record Sought(Kind kind, String value) {}

    /// What an indicator is compared with, the rarest in events first. A domain stands for all names below
    /// it too. A port never is an indicator alone.
    public enum Kind {
        HASH(5),
        URL(4),
        DOMAIN(3),
        ADDRESS(1),
        NETWORK(2),
        PORT(6);

        /// Keeps values of different kinds apart.
        final long seed;

        Kind(long seed) {
            this.seed = seed;
        }
    }
}
