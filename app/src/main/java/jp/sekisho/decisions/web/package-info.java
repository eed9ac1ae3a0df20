/// Pages of [jp.sekisho.decisions].
@NullMarked
package jp.sekisho.decisions.web;

import org.jspecify.annotations.NullMarked;
