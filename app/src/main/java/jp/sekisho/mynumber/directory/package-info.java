/// Exports of Active Directory as `ldifde` and `csvde` write them. Computes only; reads no file, no
/// network, and no address that a file names.
@NullMarked
package jp.sekisho.mynumber.directory;

import org.jspecify.annotations.NullMarked;
