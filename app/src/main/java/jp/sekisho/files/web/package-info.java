/// Pages of [jp.sekisho.files].
@NullMarked
package jp.sekisho.files.web;

import org.jspecify.annotations.NullMarked;
