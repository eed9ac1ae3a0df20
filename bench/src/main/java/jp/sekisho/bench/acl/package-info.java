/// Who can read a file server of a whole town.
@NullMarked
package jp.sekisho.bench.acl;

import org.jspecify.annotations.NullMarked;
