/// **Ledger** (証跡簿): every change of every register, in the order of the commits, tamper-evident.
///
/// Owns the entries, their payloads and the checkpoints. A module changes its rows and calls
/// [Ledger#enter]; the entries are appended as the last statement of the transaction. A change
/// without an entry fails at commit, by triggers that `ledger.keep` sets in the migration. Start
/// reading at [Ledger] and the migration `ledger/V202611241300__ledger.sql`.
@NullMarked
package jp.sekisho.ledger;

import org.jspecify.annotations.NullMarked;
