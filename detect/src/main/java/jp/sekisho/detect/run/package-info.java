/// Running rules over whole files: chunks of lines in, alerts in order out, on all cores.
@NullMarked
package jp.sekisho.detect.run;

import org.jspecify.annotations.NullMarked;
