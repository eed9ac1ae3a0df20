package jp.sekisho.statutory;

import java.time.LocalDate;

/// Whether a field applies to this body, by whose paper.
///
/// @param current false for one that a later decision replaced
public record Decision(
        int field,
        boolean applies,
        String reason,
        LocalDate decidedOn,
        String documentNumber,
        boolean current) {}
