/// Pages of [jp.sekisho.measures].
@NullMarked
package jp.sekisho.measures.web;

import org.jspecify.annotations.NullMarked;
