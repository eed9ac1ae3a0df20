package jp.sekisho.measures.web;

import java.util.List;
import java.util.function.Function;
import jp.sekisho.measures.ExecutionRow;

/// What somebody wants to see of the execution table; what is empty does not narrow it.
record ExecutionFilter(
        List<String> verdicts, String clause, String responsible, String way, String words) {
    /// @param target what a row is about, in words
    List<ExecutionRow> of(List<ExecutionRow> rows, Function<ExecutionRow, String> target) {
        return rows.stream().filter(row -> shows(row, target)).toList();
    }

    private boolean shows(ExecutionRow row, Function<ExecutionRow, String> target) {
        return (verdicts.isEmpty() || verdicts.contains(row.verdict().name()))
                && (clause.isEmpty() || clause.equals(row.clause()))
                && (responsible.isEmpty() || responsible.equals(row.rule().responsible()))
                && (way.isEmpty() || way.equals(row.rule().way().name()))
                && (words.isBlank()
                        || row.rule().title().contains(words.strip())
                        || row.rule().number().equals(words.strip())
                        || target.apply(row).contains(words.strip()));
    }
}
