/// How long signing in takes while others read pages.
@NullMarked
package jp.sekisho.bench.access;

import org.jspecify.annotations.NullMarked;
