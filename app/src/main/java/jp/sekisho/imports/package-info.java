/// **Imports** (取込み): how a sheet of the office becomes rows of a register.
///
/// Owns drafts, what was taken in, and which heading means what. Reads the file in a child, refuses
/// a 個人番号, finds tables and headings, shows what was understood, takes all of it or nothing, and
/// takes it back. A module that wants its register imported offers a [Register]; nothing here knows
/// any of them. Start reading at [Imports], [Register] and [Plan].
@NullMarked
package jp.sekisho.imports;

import org.jspecify.annotations.NullMarked;
