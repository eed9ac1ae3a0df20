/// Text as it lies in events: the one spelling of a JSON string that everything is compared in,
/// and letter case.
@NullMarked
package jp.sekisho.detect.text;

import org.jspecify.annotations.NullMarked;
