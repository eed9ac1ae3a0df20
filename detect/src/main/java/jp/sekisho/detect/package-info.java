/// **Detection**: Sigma rules over streams of events, faster than the events come in and exact.
@NullMarked
package jp.sekisho.detect;

import org.jspecify.annotations.NullMarked;
