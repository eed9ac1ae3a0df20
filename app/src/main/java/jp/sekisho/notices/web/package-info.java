/// Pages of [jp.sekisho.notices].
@NullMarked
package jp.sekisho.notices.web;

import org.jspecify.annotations.NullMarked;
