package jp.sekisho.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Sentences;
import jp.sekisho.policy.Demand;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What to do first: every rule that is not kept and can be mended, the latest first.
@Component
class Todos {
    private final Sentences sentences;
    private final Dates dates;

    Todos(Sentences sentences, Dates dates) {
        this.sentences = sentences;
        this.dates = dates;
    }

    List<Todo> of(Judged judged, Map<String, String> acting) {
        var todos = new ArrayList<Todo>();
        for (var rule : judged.rules()) {
            if (open(rule.verdict())) {
                todos.add(todo(rule, judged, acting));
            }
        }
        todos.sort(
                Comparator.comparing((Todo todo) -> todo.due() == null ? LocalDate.MAX : todo.due())
                        .thenComparing(Todo::act));
        return List.copyOf(todos);
    }

    private static boolean open(Verdict verdict) {
        return switch (verdict) {
            case SHORT, STALE, NOT_STARTED, UNREGISTERED -> true;
            case EXCEPTED, IN_TIME, MET, OUT_OF_SCOPE -> false;
        };
    }

    private Todo todo(RuleVerdict rule, Judged judged, Map<String, String> acting) {
        var due = rule.due().orElse(null);
        return new Todo(
                sentences.act(rule),
                rule.mendedAt(),
                clause(rule.rule().demand(), judged),
                acting.getOrDefault(rule.rule().responsible(), ""),
                due,
                due == null ? 0 : Math.max(0, -dates.daysUntil(due)));
    }

    private String clause(@Nullable UUID demand, Judged judged) {
        if (demand == null) {
            return sentences.say("home.document");
        }
        return judged.edition().judged().stream()
                .filter(each -> each.demands().stream().map(Demand::id).anyMatch(demand::equals))
                .map(Provision::path)
                .findFirst()
                .orElse("");
    }
}
