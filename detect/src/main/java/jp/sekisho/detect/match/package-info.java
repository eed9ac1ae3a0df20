/// The engine: which rules does an event match? Expressions become items (a field with the tests of
/// which one must pass), items become bits, and a rule is a short program over bits.
///
/// For each event every item's truth is found in one pass over the values that any rule asks for;
/// rules of which a necessary item is true are then decided by bit tests and never search a text.
@NullMarked
package jp.sekisho.detect.match;

import org.jspecify.annotations.NullMarked;
