package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.organization.Appointments;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// Lists every rule for every target that is not in order, and counts the others in one line.
@Component
public class Execution {
    private final Sentences sentences;
    private final Appointments appointments;

    Execution(Sentences sentences, Appointments appointments) {
        this.sentences = sentences;
        this.appointments = appointments;
    }

    /// @param names whether the reader may see who is short of something
    public List<ExecutionRow> rows(Judged judged, boolean names) {
        var acting = acting(judged.day());
        var rows = new ArrayList<ExecutionRow>();
        for (var rule : judged.rules()) {
            var clause =
                    rule.rule().demand() == null
                            ? sentences.say("home.document")
                            : judged.clauseOf(rule.rule()).map(Provision::path).orElse("");
            var who = acting.getOrDefault(rule.rule().responsible(), "");
            rows.addAll(rows(rule, clause, who, judged.day(), names));
        }
        rows.sort(Comparator.comparing(ExecutionRow::verdict));
        return rows;
    }

    private List<ExecutionRow> rows(
            RuleVerdict rule, String clause, String who, LocalDate day, boolean names) {
        var rows = new ArrayList<ExecutionRow>();
        if (rule.verdict() == Verdict.OUT_OF_SCOPE || rule.total() == 0) {
            rows.add(
                    new ExecutionRow(
                            rule.verdict(), clause, rule.rule(), "", rule.total(), who, day, null));
            return rows;
        }
        for (var finding : rule.findings()) {
            var target =
                    finding.person() && !names
                            ? sentences.say("execution.somebody")
                            : sentences.label(finding);
            rows.add(
                    new ExecutionRow(
                            word(finding),
                            clause,
                            rule.rule(),
                            target,
                            0,
                            who,
                            day,
                            finding.due()));
        }
        if (rule.met() > 0) {
            rows.add(
                    new ExecutionRow(
                            Verdict.MET, clause, rule.rule(), "", rule.met(), who, day, null));
        }
        return rows;
    }

    private static Verdict word(Finding finding) {
        if (finding.standing() == Standing.SHORT && !finding.isShort()) {
            return Verdict.EXCEPTED;
        }
        return Verdict.valueOf(finding.standing().name());
    }

    /// Who acts in each role: the post and the name.
    public Map<String, String> acting(LocalDate day) {
        var acting = new HashMap<String, String>();
        for (var each : appointments.from(day)) {
            var name = each.holderName();
            if (!each.deputy() && each.actsOn(day) && name != null) {
                acting.putIfAbsent(each.role().name(), name);
            }
        }
        return acting;
    }
}
