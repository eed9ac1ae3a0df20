/// Pages of [jp.sekisho.policy].
@NullMarked
package jp.sekisho.policy.web;

import org.jspecify.annotations.NullMarked;
