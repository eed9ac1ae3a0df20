@NullMarked
package jp.sekisho.bench.detect;

import org.jspecify.annotations.NullMarked;
