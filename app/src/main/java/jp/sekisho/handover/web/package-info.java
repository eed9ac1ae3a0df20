/// Pages of [jp.sekisho.handover].
@NullMarked
package jp.sekisho.handover.web;

import org.jspecify.annotations.NullMarked;
