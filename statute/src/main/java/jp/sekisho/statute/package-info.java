/// Japanese regulation text: tree, doubts, demands, comparison.
@NullMarked
package jp.sekisho.statute;

import org.jspecify.annotations.NullMarked;
