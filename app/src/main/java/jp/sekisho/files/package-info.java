/// **Files** (原本、根拠資料): what came in from outside, byte for byte, with its digest.
///
/// Owns the originals. Start reading at [Originals].
@NullMarked
package jp.sekisho.files;

import org.jspecify.annotations.NullMarked;
