/// **Statutory fields** (地方自治法施行規則第16条の3): the eight fields in which the law asks for
/// measures, whether each applies here, which rules cover it, and what may stay as it was for a while.
///
/// Owns decisions about the fields (適用判定) and transitions (経過措置). Start reading at [Fields].
@NullMarked
package jp.sekisho.statutory;

import org.jspecify.annotations.NullMarked;
