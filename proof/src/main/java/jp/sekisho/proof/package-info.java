/// **Proof**: a log whose past cannot be changed unnoticed, and the means to check that without us.
///
/// A [jp.sekisho.proof.Leaf] is one line of the ledger. [jp.sekisho.proof.CompactRange] hashes
/// leaves into a tree (RFC 9162 §2.1.1), [jp.sekisho.proof.Checkpoint] states its root, and
/// [jp.sekisho.proof.SigningKey] signs that (C2SP signed-note, tlog-checkpoint). Whoever kept a
/// checkpoint gives it to [jp.sekisho.proof.Trust] and [jp.sekisho.proof.Verifier].
///
/// Values are immutable; what parses refuses with [jp.sekisho.proof.Malformed]; what verifies
/// returns a sealed outcome. Start reading at [jp.sekisho.proof.Verifier].
@NullMarked
package jp.sekisho.proof;

import org.jspecify.annotations.NullMarked;
