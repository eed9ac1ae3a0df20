/// Pages of [jp.sekisho.mynumber].
@NullMarked
package jp.sekisho.mynumber.web;

import org.jspecify.annotations.NullMarked;
