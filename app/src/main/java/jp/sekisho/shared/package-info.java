/// The small kernel every module may use: who may call what, dates of the office, forms, and the
/// words of judging. It owns no data and holds nothing that could live in a module.
@NullMarked
package jp.sekisho.shared;

import org.jspecify.annotations.NullMarked;
