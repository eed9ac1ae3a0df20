package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;

/// A change of a rule, by whose paper, and what it said then.
public record PastChange(
        UUID rule,
        String number,
        String title,
        String parameters,
        String reason,
        LocalDate decidedOn,
        String documentNumber) {}
