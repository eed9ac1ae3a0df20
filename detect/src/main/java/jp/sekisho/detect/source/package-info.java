/// Which log source an event is from, and under which names its fields stand: two tables of data and
/// what reads them.
@NullMarked
package jp.sekisho.detect.source;

import org.jspecify.annotations.NullMarked;
