package jp.sekisho.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.sekisho.measures.Answered;
import jp.sekisho.measures.Execution;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Sentences;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.measures.Way;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Builds the overview: the regulation, clause by clause, as it stands now. The newest of each kind is kept
/// until something is judged anew, as it is after every change. Thread-safe.
@Component
public class Overviews {
    private static final int MOST = 8;

    private final Verdicts verdicts;
    private final Execution execution;
    private final Sentences sentences;
    private final Dates dates;
    private final Map<Reader, Overview> kept = new ConcurrentHashMap<>();

    private record Reader(boolean names, Locale locale) {}

    Overviews(Verdicts verdicts, Execution execution, Sentences sentences, Dates dates) {
        this.verdicts = verdicts;
        this.execution = execution;
        this.sentences = sentences;
        this.dates = dates;
    }

    /// @param names whether the reader may see names of people who are short of something
    public Optional<Overview> now(boolean names) {
        var reader = new Reader(names, LocaleContextHolder.getLocale());
        return verdicts.now()
                .map(judged -> {
                    var present = kept.get(reader);
                    if (present != null && same(present.judged(), judged)) {
                        return present;
                    }
                    var fresh = overview(judged, names);
                    if (kept.size() >= MOST) {
                        kept.clear();
                    }
                    kept.put(reader, fresh);
                    return fresh;
                });
    }

    /// Judged once, it is the same object until something changes.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Judged one, Judged other) {
        return one == other;
    }

    private Overview overview(Judged judged, boolean names) {
        var edition = judged.edition();
        var acting = acting();
        var covered = covered(judged);
        var articles = articles(judged, acting, covered, names);
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        for (var verdict : Verdict.values()) {
            counts.put(verdict, judged.clausesWith(verdict));
        }
        return new Overview(
                judged,
                document(judged, acting, names),
                strip(edition, judged),
                articles,
                counts,
                edition.judged().size(),
                judged.clausesKept(),
                judged.demands().size(),
                judged.demands().size() - covered.size(),
                acting);
    }

    /// Who acts today in each role, by name.
    Map<String, String> acting() {
        return execution.acting(dates.today());
    }

    static Set<UUID> covered(Judged judged) {
        return judged.demands().entrySet().stream()
                .filter(each -> each.getValue().rules().findAny().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Article> articles(
            Judged judged, Map<String, String> acting, Set<UUID> covered, boolean names) {
        var articles = new ArrayList<Article>();
        for (var top : judged.edition().provisions()) {
            if (!top.node().equals("ARTICLE")) {
                continue;
            }
            var members = judged.edition().within(top.clause());
            var counts = new TreeMap<Verdict, Integer>();
            members.forEach(each ->
                    judged.clause(each.clause())
                            .ifPresent(a -> counts.merge(a.verdict(), 1, Integer::sum)));
            var lines =
                    members.stream()
                            .filter(each -> !each.text().isEmpty() || !each.heading().isEmpty())
                            .map(each -> line(each, judged, acting, covered, names))
                            .toList();
            articles.add(
                    new Article(
                            top.clause(), top.label(), top.caption(), top.kind(), counts, lines));
        }
        return articles;
    }

    Line line(
            Provision provision,
            Judged judged,
            Map<String, String> acting,
            Set<UUID> covered,
            boolean names) {
        var text = Segment.of(provision, covered);
        var answered = judged.clause(provision.clause());
        if (answered.isEmpty()) {
            return new Line(
                    provision.clause(),
                    provision.depth(),
                    provision.node(),
                    provision.label(),
                    provision.heading(),
                    provision.demands().isEmpty()
                            ? text
                            : List.of(new Segment("", provision.text(), false, false, "")),
                    null,
                    0,
                    List.of(),
                    "",
                    null,
                    0,
                    0,
                    0);
        }
        var a = answered.get();
        return new Line(
                provision.clause(),
                provision.depth(),
                provision.node(),
                provision.label(),
                provision.heading(),
                text,
                a.verdict(),
                a.count(),
                sentences.reasons(provision, judged, names),
                responsible(a, acting),
                due(a),
                a.ways(Way.COMPUTED),
                a.ways(Way.RECORDED),
                a.ways(Way.ATTESTED));
    }

    private Line document(Judged judged, Map<String, String> acting, boolean names) {
        var a = judged.document();
        return new Line(
                judged.edition().id(),
                0,
                "DOCUMENT",
                "",
                "",
                List.of(),
                a.verdict(),
                a.count(),
                a.rules()
                        .filter(rule -> rule.verdict() == a.verdict())
                        .map(rule -> sentences.reason(rule, names))
                        .toList(),
                responsible(a, acting),
                due(a),
                a.ways(Way.COMPUTED),
                a.ways(Way.RECORDED),
                a.ways(Way.ATTESTED));
    }

    /// Whoever answers for the rule that made the word.
    static String responsible(Answered answered, Map<String, String> acting) {
        return answered.rules()
                .filter(rule -> rule.verdict() == answered.verdict())
                .map(RuleVerdict::rule)
                .map(rule -> acting.getOrDefault(rule.responsible(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable LocalDate due(Answered answered) {
        return answered.rules()
                .filter(rule -> rule.verdict() == answered.verdict())
                .flatMap(rule -> rule.due().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<Stretch> strip(Edition edition, Judged judged) {
        var stretches = new ArrayList<Stretch>();
        for (var top : edition.provisions()) {
            if (!top.node().equals("ARTICLE")) {
                continue;
            }
            var ticks =
                    edition.within(top.clause()).stream()
                            .filter(Provision::judged)
                            .map(each -> tick(each, judged))
                            .toList();
            stretches.add(
                    new Stretch(
                            top.label(),
                            ticks.isEmpty()
                                    ? List.of(new Tick(top.clause(), "", top.path(), null))
                                    : ticks));
        }
        return stretches;
    }

    private static Tick tick(Provision provision, Judged judged) {
        return new Tick(
                provision.clause(),
                provision.mark(),
                provision.path(),
                judged.clause(provision.clause()).map(Answered::verdict).orElse(null));
    }
}
