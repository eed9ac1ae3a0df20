package jp.sekisho.detect.network;

import org.jspecify.annotations.Nullable;

/// What one event says about the network. `seconds` since 1970; `port` and `sent` (bytes) are -1 where the
/// event does not tell them. A connection has a source and a destination; the other events tell of a name
/// (`host`) that a source spoke to or asked for (`query`).
record Observation(
        long seconds,
        String source,
        @Nullable String destination,
        boolean external,
        int port,
        @Nullable String host,
        long sent,
        @Nullable String query) {}
