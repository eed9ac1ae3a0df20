package jp.sekisho.measures;

import java.time.LocalDate;

/// A rule changed by a decision: what it says now, who answers for it, and the days it allows.
///
/// @param days 0 when the rule knows no such number
public record RuleChange(
        String title,
        String responsible,
        int days,
        String reason,
        LocalDate decidedOn,
        String documentNumber) {}
