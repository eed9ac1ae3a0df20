/// A ledger large enough to measure backup, restore and verification.
@NullMarked
package jp.sekisho.bench.backup;

import org.jspecify.annotations.NullMarked;
