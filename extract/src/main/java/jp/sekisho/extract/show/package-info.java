/// What a person sees in a cell: number formats as Excel shows them on a Japanese machine.
@NullMarked
package jp.sekisho.extract.show;

import org.jspecify.annotations.NullMarked;
