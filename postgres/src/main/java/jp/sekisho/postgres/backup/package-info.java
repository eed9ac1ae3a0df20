/// Backup and restore: all of an installation in one file that only the recovery key opens, and a
/// new installation out of such a file. Start reading at [Backup] and [Restore].
@NullMarked
package jp.sekisho.postgres.backup;

import org.jspecify.annotations.NullMarked;
