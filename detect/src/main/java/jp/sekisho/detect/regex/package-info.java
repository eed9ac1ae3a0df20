/// Regular expressions in time linear in the text, whatever the expression: no back-tracking.
/// Parse ([Regex]), build (`Nfa`), run ([Search]).
@NullMarked
package jp.sekisho.detect.regex;

import org.jspecify.annotations.NullMarked;
