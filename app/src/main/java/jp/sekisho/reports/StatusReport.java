package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.sekisho.measures.Answered;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Sentences;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import jp.sekisho.policy.Provision;
import org.springframework.stereotype.Component;

/// 実施状況一覧: every judged clause with its word, why, who answers for it and by when.
@Component
class StatusReport {
    private final Sentences sentences;
    private final Execution execution;
    private final Words words;

    StatusReport(Sentences sentences, Execution execution, Words words) {
        this.sentences = sentences;
        this.execution = execution;
        this.words = words;
    }

    Table table(Judged judged, boolean names) {
        var acting = execution.acting(judged.day());
        return new Table(
                words.say("report.STATUS"),
                List.of(
                        new Column(words.say("execution.clause"), 16),
                        new Column(words.say("report.text"), 46),
                        new Column(words.say("rules.verdict"), 20),
                        new Column(words.say("report.reason"), 50),
                        new Column(words.say("rules.responsible"), 20),
                        new Column(words.say("rules.due"), 18)),
                judged.edition().judged().stream()
                        .map(clause -> row(clause, judged, acting, names))
                        .toList());
    }

    private List<Cell> row(
            Provision clause, Judged judged, Map<String, String> acting, boolean names) {
        var answered = judged.clause(clause.clause()).orElseThrow();
        return List.of(
                Cell.of(clause.path()),
                Cell.of(clause.heading().isEmpty() ? clause.text() : clause.heading()),
                Cell.of(words.verdict(answered.verdict(), answered.count())),
                Cell.of(String.join("\n", sentences.reasons(clause, judged, names))),
                Cell.of(responsible(answered, acting)),
                due(answered));
    }

    static String responsible(Answered answered, Map<String, String> acting) {
        return answered.rules()
                .filter(rule -> rule.verdict() == answered.verdict())
                .map(rule -> acting.getOrDefault(rule.rule().responsible(), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    static Cell due(Answered answered) {
        return answered.rules()
                .filter(rule -> rule.verdict() == answered.verdict())
                .map(RuleVerdict::due)
                .map(due -> due.orElse(null))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .<Cell>map(Cell.Day::new)
                .orElse(Cell.of("—"));
    }
}
