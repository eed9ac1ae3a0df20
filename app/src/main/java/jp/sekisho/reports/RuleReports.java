package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.ExecutionLine;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Rule;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 実施表 and 対策基準: the rules, by target and by clause.
@Component
class RuleReports {
    private final Execution execution;
    private final RuleChanges changes;
    private final Words words;

    RuleReports(Execution execution, RuleChanges changes, Words words) {
        this.execution = execution;
        this.changes = changes;
        this.words = words;
    }

    Table execution(Judged judged, boolean names) {
        return new Table(
                words.say("execution.title"),
                List.of(
                        new Column(words.say("rules.verdict"), 22),
                        new Column(words.say("execution.clause"), 20),
                        new Column(words.say("proposals.number"), 9),
                        new Column(words.say("proposals.rule"), 48),
                        new Column(words.say("execution.target"), 32),
                        new Column(words.say("proposals.way"), 13),
                        new Column(words.say("rules.responsible"), 20),
                        new Column(words.say("execution.done"), 18),
                        new Column(words.say("rules.due"), 19),
                        new Column(words.say("evidence.title"), 18)),
                execution.lines(execution.rows(judged), judged.day(), names).stream()
                        .map(this::row)
                        .toList());
    }

    private List<Cell> row(ExecutionLine line) {
        var row = line.row();
        return List.of(
                Cell.of(words.verdict(row.verdict(), 0)),
                Cell.of(row.clause()),
                Cell.of(row.rule().number()),
                Cell.of(row.rule().title()),
                Cell.of(line.target()),
                Cell.of(words.say("way." + row.rule().way())),
                Cell.of(
                        row.responsible().isEmpty()
                                ? words.say("label." + row.rule().responsible())
                                : row.responsible()),
                day(line.doneOn()),
                day(row.due()),
                Cell.of(evidence(line)));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of("—") : new Cell.Day(day);
    }

    private static String evidence(ExecutionLine line) {
        return line.evidence().stream()
                .map(each -> (each.title() + " " + each.documentNumber()).strip())
                .collect(Collectors.joining("、"));
    }

    /// One table for each clause that has rules.
    List<Table> standard(Judged judged) {
        var perClause = new LinkedHashMap<String, List<Rule>>();
        perClause.put(words.say("home.document"), new ArrayList<>());
        for (var clause : judged.edition().judged()) {
            perClause.put(heading(clause.path(), clause.heading()), new ArrayList<>());
        }
        for (var each : judged.rules()) {
            perClause
                    .computeIfAbsent(clause(each.rule(), judged), first -> new ArrayList<>())
                    .add(each.rule());
        }
        return perClause.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> standard(each.getKey(), each.getValue()))
                .toList();
    }

    private String clause(Rule rule, Judged judged) {
        return judged.clauseOf(rule)
                .map(clause -> heading(clause.path(), clause.heading()))
                .orElseGet(() -> words.say("home.document"));
    }

    private static String heading(String path, String heading) {
        return heading.isEmpty() ? path : path + "　" + heading;
    }

    private Table standard(String clause, List<Rule> rules) {
        return new Table(
                clause,
                List.of(
                        new Column(words.say("proposals.number"), 8),
                        new Column(words.say("proposals.rule"), 50),
                        new Column(words.say("report.criterion"), 50),
                        new Column(words.say("execution.way"), 12),
                        new Column(words.say("rules.responsible"), 26),
                        new Column(words.say("proposals.basis"), 24)),
                rules.stream().map(this::standard).toList());
    }

    private List<Cell> standard(Rule rule) {
        return List.of(
                Cell.of(rule.number()),
                Cell.of(rule.title()),
                Cell.of(words.say("judged-by." + rule.criterion(), changes.days(rule))),
                Cell.of(words.say("way." + rule.way())),
                Cell.of(words.say("label." + rule.responsible())),
                Cell.of(words.say("basis." + rule.basis())));
    }
}
