package jp.sekisho.measures;

import java.time.LocalDate;

/// The decision for which targets a rule is carried out.
///
/// @param pieces how many are drawn from them; 0 when it is done for every one
public record TargetChoice(
        TargetKind kind, int pieces, String reason, LocalDate decidedOn, String documentNumber) {
    /// Whether a sample stands for the targets.
    public boolean sampled() {
        return pieces > 0;
    }
}
