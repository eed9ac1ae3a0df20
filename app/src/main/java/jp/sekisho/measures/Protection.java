package jp.sekisho.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// How the clauses stand by what their rules protect: 機密性, 完全性, 可用性. A clause counts for each
/// of them that one of its rules protects.
@Component
public class Protection {
    private final Map<String, Set<Protects>> byNumber;

    Protection(Catalogue catalogue) {
        this.byNumber =
                catalogue.rules().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        CatalogueRule::number, each -> each.about().protects()));
    }

    /// @param kept how many clauses are carried out
    /// @param lacking how many are 不足あり
    /// @param other how many have another word
    public record Standing(Protects protects, long kept, long lacking, long other) {
        public boolean counts() {
            return kept + lacking + other > 0;
        }
    }

    public List<Standing> of(Judged judged) {
        return Arrays.stream(Protects.values()).map(each -> standing(each, judged)).toList();
    }

    private Standing standing(Protects protects, Judged judged) {
        var words =
                judged.clauses().values().stream()
                        .filter(clause -> clause.rules().anyMatch(rule -> protects(rule, protects)))
                        .map(Answered::verdict)
                        .toList();
        long kept = words.stream().filter(Verdict::kept).count();
        long lacking = words.stream().filter(word -> word == Verdict.SHORT).count();
        return new Standing(protects, kept, lacking, words.size() - kept - lacking);
    }

    private boolean protects(RuleVerdict rule, Protects protects) {
        return byNumber.getOrDefault(rule.rule().number(), Set.of()).contains(protects);
    }
}
