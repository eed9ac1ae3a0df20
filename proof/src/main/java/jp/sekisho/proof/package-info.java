/// Merkle log, checkpoints and their offline verification.
@NullMarked
package jp.sekisho.proof;

import org.jspecify.annotations.NullMarked;
