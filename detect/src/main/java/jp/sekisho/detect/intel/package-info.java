/// Threat intelligence: addresses, names, web addresses and file hashes that others know to be bad, and
/// whether an event holds one.
@NullMarked
package jp.sekisho.detect.intel;

import org.jspecify.annotations.NullMarked;
