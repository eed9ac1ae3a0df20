package jp.sekisho.measures.web;

import java.util.List;
import jp.sekisho.measures.ExecutionRow;

/// What somebody wants to see of the execution table; what is empty does not narrow it.
record ExecutionFilter(
        List<String> verdicts, String clause, String responsible, String way, String words) {
    List<ExecutionRow> of(List<ExecutionRow> rows) {
        return rows.stream().filter(this::shows).toList();
    }

    private boolean shows(ExecutionRow row) {
        return (verdicts.isEmpty() || verdicts.contains(row.verdict().name()))
                && (clause.isEmpty() || clause.equals(row.clause()))
                && (responsible.isEmpty() || responsible.equals(row.rule().responsible()))
                && (way.isEmpty() || way.equals(row.rule().way().name()))
                && (words.isBlank()
                        || row.rule().title().contains(words.strip())
                        || row.target().contains(words.strip())
                        || row.rule().number().equals(words.strip()));
    }
}
