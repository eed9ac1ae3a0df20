/// Pages of [jp.sekisho.home].
@NullMarked
package jp.sekisho.home.web;

import org.jspecify.annotations.NullMarked;
