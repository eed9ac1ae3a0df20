/// The web application: the program's entry and what wires its modules together. Every capability is
/// a package below this one.
@NullMarked
package jp.sekisho;

import org.jspecify.annotations.NullMarked;
