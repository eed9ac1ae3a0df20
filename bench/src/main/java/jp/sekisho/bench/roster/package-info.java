/// How long a roster takes to come in.
@NullMarked
package jp.sekisho.bench.roster;

import org.jspecify.annotations.NullMarked;
