/// Exports of Active Directory as `ldifde`, `csvde`, `dsquery` and `dsget` write them. Parsed by the
/// child that reads strangers' files; here only what it says is understood. No address that a file
/// names is followed.
@NullMarked
package jp.sekisho.mynumber.directory;

import org.jspecify.annotations.NullMarked;
