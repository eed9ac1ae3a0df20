package jp.sekisho.measures;

import java.time.LocalDate;

/// 対象外, by a decision: why the rule does not concern this body.
public record OutOfScope(String reason, LocalDate decidedOn, String documentNumber) {}
