/// The program that reads strangers' files. It gets one file on standard input and answers on
/// standard output; it opens nothing, follows nothing and evaluates nothing. Start reading at
/// [Main].
@NullMarked
package jp.sekisho.extract.child;

import org.jspecify.annotations.NullMarked;
