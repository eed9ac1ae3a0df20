package jp.sekisho.ledger;

import java.time.LocalDate;

/// A signed checkpoint that was made, over so many entries.
public record Handed(long size, LocalDate issuedOn) {}
