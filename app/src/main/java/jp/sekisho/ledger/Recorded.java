package jp.sekisho.ledger;

import java.time.Instant;

/// An entry as the list shows it.
public record Recorded(long sequence, String action, String actor, String subject, Instant at) {}
