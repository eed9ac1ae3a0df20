/// How fast `proof` is. Every benchmark checks its answer before it reports a time.
@NullMarked
package jp.sekisho.bench.proof;

import org.jspecify.annotations.NullMarked;
