package jp.sekisho.statutory;

import java.time.LocalDate;
import java.util.Set;

/// One paper that decides about several fields.
public record NewDecision(
        Set<Integer> fields,
        boolean applies,
        String reason,
        LocalDate decidedOn,
        String documentNumber) {}
