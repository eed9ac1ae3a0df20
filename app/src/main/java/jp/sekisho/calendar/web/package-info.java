/// Pages of [jp.sekisho.calendar].
@NullMarked
package jp.sekisho.calendar.web;

import org.jspecify.annotations.NullMarked;
