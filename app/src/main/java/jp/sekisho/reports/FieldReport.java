package jp.sekisho.reports;

import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Dates;
import jp.sekisho.statutory.Decision;
import jp.sekisho.statutory.Field;
import jp.sekisho.statutory.Fields;
import jp.sekisho.statutory.Transition;
import jp.sekisho.statutory.Transitions;
import org.springframework.stereotype.Component;

/// 施行規則第16条の3 対応表: the eight fields with their rules, what stays as it was, and the papers.
@Component
class FieldReport {
    private final Fields fields;
    private final Transitions transitions;
    private final Words words;
    private final Dates dates;

    FieldReport(Fields fields, Transitions transitions, Words words, Dates dates) {
        this.fields = fields;
        this.transitions = transitions;
        this.words = words;
        this.dates = dates;
    }

    List<Table> tables(Judged judged) {
        return List.of(fields(judged), transitions(), decisions());
    }

    private Table fields(Judged judged) {
        return new Table(
                words.say("report.section.fields"),
                List.of(
                        new Column(words.say("fields.field"), 26),
                        new Column(words.say("fields.applies"), 14),
                        new Column(words.say("exception.reason"), 40),
                        new Column(words.say("report.fields.rules"), 82),
                        new Column(words.say("transitions.title"), 30)),
                fields.of(judged).stream().map(this::row).toList());
    }

    private List<Cell> row(Field field) {
        var decision = field.decision();
        return List.of(
                Cell.of(name(field.number())),
                Cell.of(words.say(decision == null ? "fields.undecided" : applies(decision))),
                Cell.of(decision == null ? "—" : decision.reason()),
                Cell.of(
                        field.rules().isEmpty()
                                ? words.say("fields.no-rule")
                                : field.rules().stream()
                                        .map(this::line)
                                        .collect(Collectors.joining("\n"))),
                Cell.of(
                        field.transitions().isEmpty()
                                ? "—"
                                : field.transitions().stream()
                                        .map(each ->
                                                each.name()
                                                        + "（"
                                                        + dates.dense(each.endsOn())
                                                        + "）")
                                        .collect(Collectors.joining("\n"))));
    }

    /// One line, so that a word stands beside its rule however the lines break.
    private String line(RuleVerdict rule) {
        return rule.rule().number()
                + "　"
                + rule.rule().title()
                + "　"
                + words.verdict(rule.verdict(), rule.count());
    }

    private Table transitions() {
        var rows = transitions.all().stream().map(this::row).toList();
        var caption = words.say("report.section.transitions");
        return new Table(
                caption,
                rows.isEmpty() ? words.say("report.none") : "",
                List.of(
                        new Column(words.say("transition.name"), 32),
                        new Column(words.say("fields.field"), 26),
                        new Column(words.say("transition.began"), 16),
                        new Column(words.say("transition.missing"), 40),
                        new Column(words.say("transition.ends"), 16),
                        new Column(words.say("exception.number"), 18),
                        new Column(words.say("rule.standing"), 12)),
                rows);
    }

    private List<Cell> row(Transition each) {
        return List.of(
                Cell.of(each.name()),
                Cell.of(name(each.field())),
                new Cell.Day(each.beganOn()),
                Cell.of(each.missing()),
                new Cell.Day(each.endsOn()),
                Cell.of(each.documentNumber()),
                Cell.of(words.say("transition." + each.standing())));
    }

    private Table decisions() {
        var rows = fields.decisions().stream().map(this::row).toList();
        var caption = words.say("report.section.decisions");
        return new Table(
                caption,
                rows.isEmpty() ? words.say("report.none") : "",
                List.of(
                        new Column(words.say("exception.decided"), 16),
                        new Column(words.say("exception.number"), 18),
                        new Column(words.say("fields.field"), 26),
                        new Column(words.say("fields.applies"), 26),
                        new Column(words.say("exception.reason"), 60)),
                rows);
    }

    private List<Cell> row(Decision each) {
        var applies = words.say(applies(each));
        return List.of(
                new Cell.Day(each.decidedOn()),
                Cell.of(each.documentNumber()),
                Cell.of(name(each.field())),
                Cell.of(
                        each.current()
                                ? applies
                                : applies + "（" + words.say("fields.replaced") + "）"),
                Cell.of(each.reason()));
    }

    private static String applies(Decision decision) {
        return "fields.applies." + decision.applies();
    }

    private String name(int number) {
        return words.say("fields.number", number) + "　" + words.say("field." + number);
    }
}
