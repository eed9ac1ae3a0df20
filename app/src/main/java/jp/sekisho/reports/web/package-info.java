/// Pages of [jp.sekisho.reports].
@NullMarked
package jp.sekisho.reports.web;

import org.jspecify.annotations.NullMarked;
