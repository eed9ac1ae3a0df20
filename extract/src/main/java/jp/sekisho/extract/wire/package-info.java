/// What parent and child say to each other. A stream of records, each a tag byte and its fields;
/// numbers are unsigned LEB128, texts and bytes a length and UTF-8 or bytes. `README.md` lists the
/// records. Either side may be broken or hostile to the other, so every read is bounded.
@NullMarked
package jp.sekisho.extract.wire;

import org.jspecify.annotations.NullMarked;
