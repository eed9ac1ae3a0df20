/// What the benchmarks have in common.
@NullMarked
package jp.sekisho.bench;

import org.jspecify.annotations.NullMarked;
