/// The spellings in which events come in. Each is cut into records where they lie and written anew as one
/// line of JSON, which is what the engine reads.
@NullMarked
package jp.sekisho.detect.input;

import org.jspecify.annotations.NullMarked;
