/// Japanese regulation text: its tree, what is doubtful in it, and what it asks for. Start at
/// [Statute][jp.sekisho.statute.Statute].
@NullMarked
package jp.sekisho.statute;

import org.jspecify.annotations.NullMarked;
