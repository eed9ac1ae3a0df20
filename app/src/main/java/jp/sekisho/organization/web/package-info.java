/// Pages of [jp.sekisho.organization].
@NullMarked
package jp.sekisho.organization.web;

import org.jspecify.annotations.NullMarked;
