package jp.sekisho.access;

import java.time.Instant;

/// A session as its owner sees it.
///
/// @param handle names it on the page; the id itself would be a key
/// @param agent what the browser calls itself
public record LiveSession(
        String handle,
        Instant began,
        Instant lastSeen,
        String address,
        String agent,
        boolean current) {}
