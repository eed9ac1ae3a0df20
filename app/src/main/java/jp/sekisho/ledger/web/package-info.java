/// Pages of [jp.sekisho.ledger].
@NullMarked
package jp.sekisho.ledger.web;

import org.jspecify.annotations.NullMarked;
