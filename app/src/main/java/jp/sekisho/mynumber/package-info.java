/// **My Number** (マイナンバー利用事務系): who can read the places where 個人番号 are, held against the
/// roster of the day.
///
/// Owns places, exports of permissions, accounts and whose they are, and readers. No 個人番号 is in any
/// of it. Start reading at [Exports] (a file comes in), then [AclReadings] (who reads) and
/// `ReaderFacts` (how that is joined with the roster).
@NullMarked
package jp.sekisho.mynumber;

import org.jspecify.annotations.NullMarked;
