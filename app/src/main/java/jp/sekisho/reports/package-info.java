/// **Reports** (報告): what goes to the committee and onto paper.
///
/// Owns the templates of the body. Every paper says what the pages say, from the same verdicts.
/// Start reading at [Reports].
@NullMarked
package jp.sekisho.reports;

import org.jspecify.annotations.NullMarked;
