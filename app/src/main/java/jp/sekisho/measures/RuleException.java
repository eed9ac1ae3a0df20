package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 例外措置: one object that may be short of one rule until a day, by whose decision, and what is done
/// instead.
public record RuleException(
        UUID id,
        UUID rule,
        String ruleNumber,
        String ruleTitle,
        String object,
        String label,
        boolean person,
        String reason,
        String instead,
        @Nullable LocalDate decidedOn,
        String documentNumber,
        boolean emergency,
        LocalDate validFrom,
        LocalDate validTo) {}
