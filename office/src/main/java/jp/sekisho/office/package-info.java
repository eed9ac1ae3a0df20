/// Papers of an office as files it can go on working with: a [Paper] written as a workbook of Excel
/// ([Workbooks]), a document of Word ([Documents]), a PDF ([Pdfs]) or a table of comma-separated values
/// ([Csv]).
///
/// Nothing here knows where the content comes from. Everything is thread-safe.
@NullMarked
package jp.sekisho.office;

import org.jspecify.annotations.NullMarked;
