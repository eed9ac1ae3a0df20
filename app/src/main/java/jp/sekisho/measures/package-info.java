/// **Measures** (対策、遵守事項、判定): which rules answer the demands of the regulation, and how each
/// stands today.
///
/// Owns the catalogue of rules, the rules that were taken up and what decisions changed in them,
/// records and attestations, exceptions, corrections, and the history of verdicts. A verdict is
/// computed from rows, never typed. Start reading at [Verdicts], then `Judgement` (one rule) and
/// [jp.sekisho.shared.Verdict#of] (the roll-up).
@NullMarked
package jp.sekisho.measures;

import org.jspecify.annotations.NullMarked;
