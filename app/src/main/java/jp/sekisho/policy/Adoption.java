package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.UUID;

/// How an organ made the edition its own (決定).
public record Adoption(
        UUID id,
        UUID organ,
        String organName,
        LocalDate decidedOn,
        String instrument,
        String documentNumber) {}
