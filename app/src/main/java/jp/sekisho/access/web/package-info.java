/// Pages of [jp.sekisho.access].
@NullMarked
package jp.sekisho.access.web;

import org.jspecify.annotations.NullMarked;
