package jp.sekisho.extract;

/// What a file holds. Immutable.
public sealed interface Content extends Outcome permits Workbook, Directory, Document {}
