package jp.sekisho.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.ExecutionRow;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Rule;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
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
                        new Column(words.say("rules.verdict"), 16),
                        new Column(words.say("execution.clause"), 14),
                        new Column(words.say("proposals.number"), 8),
                        new Column(words.say("proposals.rule"), 44),
                        new Column(words.say("execution.target"), 36),
                        new Column(words.say("execution.way"), 12),
                        new Column(words.say("rules.responsible"), 24),
                        new Column(words.say("rules.due"), 16)),
                execution.rows(judged, names).stream().map(this::row).toList());
    }

    private List<Cell> row(ExecutionRow row) {
        var target = row.met() > 0 ? words.say("execution.met", row.met()) : row.target();
        return List.of(
                Cell.of(words.verdict(row.verdict(), 0)),
                Cell.of(row.clause()),
                Cell.of(row.rule().number()),
                Cell.of(row.rule().title()),
                Cell.of(target.isEmpty() ? "—" : target),
                Cell.of(words.say("way." + row.rule().way())),
                Cell.of(
                        row.responsible().isEmpty()
                                ? words.say("label." + row.rule().responsible())
                                : row.responsible()),
                row.due() == null ? Cell.of("—") : new Cell.Day(row.due()));
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
