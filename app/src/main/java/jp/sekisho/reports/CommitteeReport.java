package jp.sekisho.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekisho.decisions.Committee;
import jp.sekisho.measures.Correction;
import jp.sekisho.measures.Corrections;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleException;
import jp.sekisho.measures.Sentences;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Table;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// What the committee is told: how the regulation stands, what changed since it met last, what is
/// short, and what is excepted.
@Component
class CommitteeReport {
    private static final List<Verdict> COLUMNS =
            List.of(
                    Verdict.MET,
                    Verdict.IN_TIME,
                    Verdict.EXCEPTED,
                    Verdict.SHORT,
                    Verdict.STALE,
                    Verdict.NOT_STARTED,
                    Verdict.UNREGISTERED,
                    Verdict.OUT_OF_SCOPE);

    private final Committee committee;
    private final History history;
    private final Exceptions exceptions;
    private final Corrections corrections;
    private final Execution execution;
    private final Sentences sentences;
    private final Words words;
    private final Dates dates;

    CommitteeReport(
            Committee committee,
            History history,
            Exceptions exceptions,
            Corrections corrections,
            Execution execution,
            Sentences sentences,
            Words words,
            Dates dates) {
        this.committee = committee;
        this.history = history;
        this.exceptions = exceptions;
        this.corrections = corrections;
        this.execution = execution;
        this.sentences = sentences;
        this.words = words;
        this.dates = dates;
    }

    List<Table> tables(Judged judged, boolean names) {
        var met = committee.lastHeld();
        var before = met.map(day -> before(judged, day)).orElse(Map.of());
        var tables = new ArrayList<Table>();
        tables.add(summary(judged, met, before));
        tables.add(shortages(judged, names));
        tables.add(changes(judged, before));
        tables.add(exceptions(judged.day(), names));
        tables.add(corrections());
        return tables;
    }

    /// The word of each clause on the day of the last meeting.
    private Map<Provision, Verdict> before(Judged judged, LocalDate day) {
        var end = dates.start(day.plusDays(1));
        var then = history.at(judged.edition().id(), List.of(end));
        return judged.edition().judged().stream()
                .filter(clause -> then.containsKey(clause.clause()))
                .collect(
                        Collectors.toMap(
                                clause -> clause,
                                clause ->
                                        then.getOrDefault(clause.clause(), Map.of())
                                                .getOrDefault(end, Verdict.UNREGISTERED)));
    }

    private Table summary(Judged judged, Optional<LocalDate> met, Map<Provision, Verdict> before) {
        var now = new EnumMap<Verdict, Long>(Verdict.class);
        COLUMNS.forEach(verdict -> now.put(verdict, judged.clausesWith(verdict)));
        var said =
                words.say(
                        "report.summary",
                        judged.edition().judged().size(),
                        judged.clausesKept(),
                        judged.clausesWith(Verdict.SHORT));
        var rows = new ArrayList<List<Cell>>();
        rows.add(counts(words.say("report.now"), now));
        if (met.isPresent() && !before.isEmpty()) {
            var then = new EnumMap<Verdict, Long>(Verdict.class);
            COLUMNS.forEach(verdict ->
                    then.put(
                            verdict,
                            before.values().stream().filter(each -> each == verdict).count()));
            rows.add(counts(words.say("report.then", dates.dense(met.get())), then));
        }
        var columns = new ArrayList<Column>();
        columns.add(new Column(" ", 20));
        COLUMNS.forEach(verdict -> columns.add(new Column(words.verdict(verdict, 0), 14)));
        return new Table(words.say("report.section.summary"), said, columns, rows);
    }

    private static List<Cell> counts(String head, Map<Verdict, Long> counts) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(head));
        COLUMNS.forEach(verdict -> cells.add(new Cell.Count(counts.getOrDefault(verdict, 0L))));
        return cells;
    }

    private Table shortages(Judged judged, boolean names) {
        var acting = execution.acting(judged.day());
        var rows = new ArrayList<List<Cell>>();
        var document = judged.document();
        if (document.verdict() == Verdict.SHORT) {
            rows.add(
                    List.of(
                            Cell.of(words.say("home.document")),
                            Cell.of(
                                    document.rules()
                                            .filter(rule -> rule.verdict() == Verdict.SHORT)
                                            .map(rule -> sentences.reason(rule, names))
                                            .collect(Collectors.joining("\n"))),
                            new Cell.Count(document.count()),
                            Cell.of(StatusReport.responsible(document, acting)),
                            StatusReport.due(document)));
        }
        for (var clause : judged.edition().judged()) {
            var answered = judged.clause(clause.clause()).orElseThrow();
            if (answered.verdict() == Verdict.SHORT) {
                rows.add(
                        List.of(
                                Cell.of(clause.path()),
                                Cell.of(
                                        String.join(
                                                "\n", sentences.reasons(clause, judged, names))),
                                new Cell.Count(answered.count()),
                                Cell.of(StatusReport.responsible(answered, acting)),
                                StatusReport.due(answered)));
            }
        }
        return table(
                "report.section.short",
                rows,
                new Column(words.say("execution.clause"), 16),
                new Column(words.say("report.reason"), 60),
                new Column(words.say("report.items"), 6),
                new Column(words.say("rules.responsible"), 20),
                new Column(words.say("rules.due"), 18));
    }

    private Table changes(Judged judged, Map<Provision, Verdict> before) {
        var rows = new ArrayList<List<Cell>>();
        for (var clause : judged.edition().judged()) {
            var then = before.get(clause);
            var now = judged.clause(clause.clause()).orElseThrow();
            if (then != null && then != now.verdict()) {
                rows.add(
                        List.of(
                                Cell.of(clause.path()),
                                Cell.of(words.verdict(then, 0)),
                                Cell.of(words.verdict(now.verdict(), now.count()))));
            }
        }
        return table(
                "report.section.changes",
                rows,
                new Column(words.say("execution.clause"), 30),
                new Column(words.say("changes.before"), 30),
                new Column(words.say("changes.after"), 30));
    }

    private Table exceptions(LocalDate day, boolean names) {
        return table(
                "report.section.exceptions",
                exceptions.all().stream()
                        .filter(each -> !each.validTo().isBefore(day))
                        .map(each -> exception(each, names))
                        .toList(),
                new Column(words.say("proposals.rule"), 36),
                new Column(words.say("rule.object"), 22),
                new Column(words.say("exception.reason"), 34),
                new Column(words.say("exception.to"), 16),
                new Column(words.say("exception.number"), 18));
    }

    private List<Cell> exception(RuleException each, boolean names) {
        return List.of(
                Cell.of(each.ruleNumber() + "　" + each.ruleTitle()),
                Cell.of(each.person() && !names ? words.say("exception.hidden") : each.label()),
                Cell.of(each.reason()),
                new Cell.Day(each.validTo()),
                Cell.of(
                        each.decidedOn() == null
                                ? words.say("exception.undecided")
                                : each.documentNumber()));
    }

    private Table corrections() {
        return table(
                "report.section.corrections",
                corrections.all().stream()
                        .filter(each -> each.stage() != Correction.Stage.EFFECTIVE)
                        .map(this::correction)
                        .toList(),
                new Column(words.say("correction.measure"), 44),
                new Column(words.say("correction.problem"), 36),
                new Column(words.say("correction.person"), 18),
                new Column(words.say("correction.due"), 16),
                new Column(words.say("rule.standing"), 16));
    }

    private List<Cell> correction(Correction each) {
        return List.of(
                Cell.of(each.measure()),
                Cell.of(each.problem()),
                Cell.of(each.name()),
                new Cell.Day(each.due()),
                Cell.of(words.say("correction.stage." + each.stage())));
    }

    /// An empty table is said to be empty.
    private Table table(String caption, List<List<Cell>> rows, Column... columns) {
        var said = rows.isEmpty() ? words.say("report.none") : "";
        return new Table(words.say(caption), said, List.of(columns), rows);
    }
}
