/// Pages of [jp.sekisho.statutory].
@NullMarked
package jp.sekisho.statutory.web;

import org.jspecify.annotations.NullMarked;
