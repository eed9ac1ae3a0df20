package jp.sekisho.statutory;

import java.time.LocalDate;

/// A system or contract that is to stay as it is for a while.
public record NewTransition(
        int field,
        String name,
        LocalDate beganOn,
        LocalDate endsOn,
        String missing,
        LocalDate decidedOn,
        String documentNumber) {}
