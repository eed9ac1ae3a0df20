/// Pages of [jp.sekisho.imports].
@NullMarked
package jp.sekisho.imports.web;

import org.jspecify.annotations.NullMarked;
