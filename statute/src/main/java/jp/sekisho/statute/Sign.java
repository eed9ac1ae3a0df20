package jp.sekisho.statute;

/// One way to read the sign at the beginning of a block: イ is the second of ア・イ・ウ or the first of イ・ロ・ハ.
record Sign(Style style, Numeral numeral) {}
