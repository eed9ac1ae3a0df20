/// Events as they come in: bytes in, a table of values out, no tree of objects.
@NullMarked
package jp.sekisho.detect.event;

import org.jspecify.annotations.NullMarked;
