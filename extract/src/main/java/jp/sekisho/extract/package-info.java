/// Strangers' files, read by a child program that has nothing to lose. Start reading at `Extract`.
@NullMarked
package jp.sekisho.extract;

import org.jspecify.annotations.NullMarked;
