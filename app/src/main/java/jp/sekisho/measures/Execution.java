package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sekisho.organization.Appointments;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Lists every rule for every target that is not in order, and counts the others in one line. The rows
/// of the newest verdicts are kept: they may be tens of thousands. Thread-safe.
@Component
public class Execution {
    private final Sentences sentences;
    private final Appointments appointments;
    private final DoneTable table;
    private volatile @Nullable Kept kept;

    private record Kept(Judged judged, Locale locale, List<ExecutionRow> rows) {
        /// Judged once, it is the same object until something changes; comparing it whole would cost as much
        /// as making the rows.
        @SuppressWarnings("ReferenceEquality")
        boolean answers(Judged other, Locale language) {
            return judged == other && locale.equals(language);
        }
    }

    Execution(Sentences sentences, Appointments appointments, DoneTable table) {
        this.sentences = sentences;
        this.appointments = appointments;
        this.table = table;
    }

    /// By verdict, then as the rules are numbered.
    public List<ExecutionRow> rows(Judged judged) {
        var locale = LocaleContextHolder.getLocale();
        var present = kept;
        if (present != null && present.answers(judged, locale)) {
            return present.rows();
        }
        var rows = sorted(judged);
        kept = new Kept(judged, locale, rows);
        return rows;
    }

    private List<ExecutionRow> sorted(Judged judged) {
        var acting = acting(judged.day());
        var rows = new EnumMap<Verdict, List<ExecutionRow>>(Verdict.class);
        for (var rule : judged.rules()) {
            var clause =
                    rule.rule().demand() == null
                            ? sentences.say("home.document")
                            : judged.clauseOf(rule.rule()).map(Provision::path).orElse("");
            var who = acting.getOrDefault(rule.rule().responsible(), "");
            for (var row : rows(rule, clause, who)) {
                rows.computeIfAbsent(row.verdict(), first -> new ArrayList<>()).add(row);
            }
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static List<ExecutionRow> rows(RuleVerdict rule, String clause, String who) {
        var rows = new ArrayList<ExecutionRow>();
        if (rule.verdict() == Verdict.OUT_OF_SCOPE || rule.total() == 0) {
            rows.add(whole(rule, rule.verdict(), clause, who, rule.total()));
            return rows;
        }
        for (var finding : rule.findings()) {
            rows.add(
                    new ExecutionRow(
                            word(finding),
                            clause,
                            rule.rule(),
                            finding.object(),
                            finding.label(),
                            finding.person(),
                            0,
                            rule.population(),
                            who,
                            finding.due()));
        }
        if (rule.met() > 0) {
            rows.add(whole(rule, Verdict.MET, clause, who, rule.met()));
        }
        return rows;
    }

    private static ExecutionRow whole(
            RuleVerdict rule, Verdict verdict, String clause, String who, int met) {
        return new ExecutionRow(
                verdict, clause, rule.rule(), "", "", false, met, rule.population(), who, null);
    }

    private static Verdict word(Finding finding) {
        if (finding.standing() == Standing.SHORT && !finding.isShort()) {
            return Verdict.EXCEPTED;
        }
        return Verdict.valueOf(finding.standing().name());
    }

    /// What a line is about, in words.
    ///
    /// @param names whether the reader may see who is short of something
    public String target(ExecutionRow row, boolean names) {
        if (row.met() > 0) {
            return row.population() > 0
                    ? sentences.say("execution.met.drawn", row.met(), row.population())
                    : sentences.say("execution.met", row.met());
        }
        if (row.object().isEmpty()) {
            return "—";
        }
        return row.person() && !names
                ? sentences.say("execution.somebody")
                : sentences.label(row.label());
    }

    /// When each of these was done last, and by which paper: two questions to the database, however
    /// many there are.
    public List<ExecutionLine> lines(List<ExecutionRow> rows, LocalDate day, boolean names) {
        return table.lines(rows, day, row -> target(row, names));
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
