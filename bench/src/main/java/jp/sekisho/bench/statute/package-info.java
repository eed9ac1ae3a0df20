/// How fast `statute` is. Every benchmark checks its answer before it reports a time.
@NullMarked
package jp.sekisho.bench.statute;

import org.jspecify.annotations.NullMarked;
