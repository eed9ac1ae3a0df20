package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Editions;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How the regulation stands. Thread-safe; one thread judges, the others wait for its answer.
///
/// Judging is one repeatable-read transaction that first reads the last ledger sequence of every
/// module. What a criterion saw is kept until one of the modules it reads has a newer entry or the
/// day ends.
@Component
public class Verdicts {
    private static final long NOW = Long.MAX_VALUE;

    private final Editions editions;
    private final RuleTable rules;
    private final TargetTable targets;
    private final ExceptionTable exceptions;
    private final Observer observer;
    private final JdbcClient reader;
    private final TransactionTemplate snapshot;
    private final Map<String, Criterion> criteria;
    private final JsonMapper json;
    private final Ledger ledger;
    private final Dates dates;

    private final ReentrantLock judging = new ReentrantLock();
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private volatile @Nullable Answer last;

    private record Kept(List<Object> key, Observation observation) {}

    private record Answer(Map<String, Long> heads, LocalDate day, Optional<Judged> judged) {
        boolean answers(Map<String, Long> newest, LocalDate today) {
            return heads.equals(newest) && day.equals(today);
        }
    }

    Verdicts(
            Editions editions,
            RuleTable rules,
            TargetTable targets,
            ExceptionTable exceptions,
            @Qualifier("readerDataSource") DataSource source,
            List<Criterion> criteria,
            JsonMapper json,
            Ledger ledger,
            Dates dates) {
        this.editions = editions;
        this.rules = rules;
        this.targets = targets;
        this.exceptions = exceptions;
        this.observer = new Observer(source);
        this.reader = JdbcClient.create(source);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.criteria =
                criteria.stream().collect(Collectors.toMap(Criterion::name, Function.identity()));
        this.json = json;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// The regulation as it stands now; empty before the first edition was accepted.
    ///
    /// @throws IllegalStateException inside a transaction that may write: a verdict may not depend on
    ///     what is not committed
    public Optional<Judged> now() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("judging inside a change");
        }
        var before = last;
        if (before != null && before.answers(heads(), dates.today())) {
            return before.judged();
        }
        judging.lock();
        try {
            var answer = snapshot.execute(status -> answer(dates.today()));
            last = answer;
            return answer == null ? Optional.empty() : answer.judged();
        } finally {
            judging.unlock();
        }
    }

    /// The regulation as it stood on a past day (基準日): as it is known now, or as it was known then.
    /// What was erased since is not in it.
    ///
    /// @param asThen as it was known at the end of that day
    /// @throws Unacceptable for a day that has not come
    public Optional<Judged> on(LocalDate day, boolean asThen) {
        new Checks().refuse(day.isAfter(dates.today()), "day", "problem.future").orRefuse();
        var known = asThen ? ledger.sequenceBefore(dates.start(day.plusDays(1))) : NOW;
        return snapshot.execute(status ->
                editions.current()
                        .map(edition -> {
                            var covered = exceptions.covered(day, known);
                            var all = rules.all(known);
                            var judged = words(all, see(all, edition, day, known), covered);
                            return new Judging(judged, rules.also()).judge(edition, day, judged);
                        }));
    }

    /// How rules would stand on a day that is still to come, by what is registered; in their order.
    List<RuleVerdict> ahead(List<Rule> rules, LocalDate day) {
        return snapshot.execute(status -> {
            var seen = see(rules, editions.required(), day, NOW);
            return words(rules, seen, exceptions.covered(day, NOW));
        });
    }

    /// Rules that are judged by rows of the module.
    Predicate<RuleVerdict> reads(String module) {
        return each -> criterion(each.rule()).reads().contains(module);
    }

    /// Rules that somebody carries out are seen all at once, the others one by one.
    private Map<UUID, Observation> see(
            List<Rule> rules, Edition edition, LocalDate day, long known) {
        var seen = new HashMap<UUID, Observation>();
        var carriedOut = new HashMap<LastDoneCriterion, Map<UUID, Integer>>();
        for (var rule : rules) {
            var own = parameters(rule);
            if (criterion(rule) instanceof LastDoneCriterion criterion) {
                carriedOut
                        .computeIfAbsent(criterion, first -> new LinkedHashMap<>())
                        .put(rule.id(), Objects.requireNonNull(own.get("days"), rule.number()));
            } else {
                var parameters = new HashMap<String, Object>(own);
                parameters.put("edition", edition.id());
                parameters.put("day", day);
                parameters.put("known", known);
                parameters.put("rule", rule.id());
                seen.put(rule.id(), observer.see(criterion(rule), parameters));
            }
        }
        carriedOut.forEach(
                (criterion, days) -> seen.putAll(observer.see(criterion, days, day, known)));
        return seen;
    }

    private List<RuleVerdict> words(
            List<Rule> rules, Map<UUID, Observation> seen, Covered covered) {
        return rules.stream()
                .map(rule ->
                        word(
                                rule,
                                criterion(rule),
                                seen.getOrDefault(rule.id(), Observer.NOTHING),
                                covered))
                .toList();
    }

    /// How one rule stands now.
    ///
    /// @throws Absent for a rule that is not taken up
    public RuleVerdict rule(UUID rule) {
        return now().flatMap(judged -> judged.rule(rule))
                .orElseThrow(() -> new Absent("rule", rule));
    }

    private Answer answer(LocalDate day) {
        var heads = heads();
        var before = last;
        if (before != null && before.answers(heads, day)) {
            return before;
        }
        var judged = editions.current().map(edition -> judge(edition, day, heads));
        return new Answer(heads, day, judged);
    }

    private Judged judge(Edition edition, LocalDate day, Map<String, Long> heads) {
        var all = rules.all(NOW);
        kept.keySet().retainAll(all.stream().map(Rule::id).collect(Collectors.toSet()));
        var seen = keep(all, edition, day, heads);
        var judged = words(all, seen, exceptions.covered(day, NOW));
        return new Judging(judged, rules.also()).judge(edition, day, judged);
    }

    /// What was seen of each rule, anew where a module that it reads has newer entries.
    private Map<UUID, Observation> keep(
            List<Rule> all, Edition edition, LocalDate day, Map<String, Long> heads) {
        var widely = targets.ofOrganization();
        var keys = new HashMap<UUID, List<Object>>();
        var grown = new ArrayList<Rule>();
        for (var rule : all) {
            var key =
                    List.<Object>of(
                            edition.id(), day, rule.parameters(), read(rule, heads, widely));
            keys.put(rule.id(), key);
            var present = kept.get(rule.id());
            if (present == null || !present.key().equals(key)) {
                grown.add(rule);
            }
        }
        var fresh = see(grown, edition, day, NOW);
        for (var rule : grown) {
            var key = Objects.requireNonNull(keys.get(rule.id()));
            kept.put(rule.id(), new Kept(key, fresh.getOrDefault(rule.id(), Observer.NOTHING)));
        }
        var seen = new HashMap<UUID, Observation>();
        kept.forEach((rule, each) -> seen.put(rule, each.observation()));
        return seen;
    }

    /// @param widely rules whose targets are organs, units or people: only these, of the rules that somebody
    ///     carries out, read the organization
    private List<Long> read(Rule rule, Map<String, Long> heads, Set<UUID> widely) {
        var criterion = criterion(rule);
        var modules =
                criterion instanceof LastDoneCriterion && !widely.contains(rule.id())
                        ? LastDoneCriterion.OWN
                        : criterion.reads();
        return modules.stream().sorted().map(module -> heads.getOrDefault(module, -1L)).toList();
    }

    private Criterion criterion(Rule rule) {
        var criterion = criteria.get(rule.criterion());
        if (criterion == null) {
            throw new IllegalStateException("no criterion " + rule.criterion());
        }
        return criterion;
    }

    private static RuleVerdict word(
            Rule rule, Criterion criterion, Observation all, Covered covered) {
        var seen = all.except(covered.until(rule.id()));
        var word = Judgement.of(seen, covered.outOfScope(rule.id()));
        return new RuleVerdict(
                rule,
                word,
                seen.total(),
                seen.findings(),
                criterion.remedy(),
                covered.population(rule.id()));
    }

    private Map<String, Integer> parameters(Rule rule) {
        return json.readValue(rule.parameters(), new TypeReference<Map<String, Integer>>() {});
    }

    private Map<String, Long> heads() {
        return reader
                .sql("select name, sequence from ledger.module")
                .query(Head.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Head::name, Head::sequence));
    }

    private record Head(String name, long sequence) {}
}
