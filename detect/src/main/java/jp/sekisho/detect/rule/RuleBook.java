package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts together what the files hold: refuses a second rule with the same id, applies filters, and
/// resolves what filters and correlations call by id or name.
final class RuleBook {
    private static final long MAX_WAYS = 10_000;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Correlation> correlations = new LinkedHashMap<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> idByReference = new HashMap<>();

    void add(DocumentReader file) {
        problems.addAll(file.problems);
        filters.addAll(file.filters);
        for (Rule rule : file.rules) {
            if (isNew(rule.id(), rule.name(), rule.file(), rule.line())) {
                rules.put(rule.id(), rule);
            }
        }
        for (Correlation correlation : file.correlations) {
            if (isNew(
                    correlation.id(), correlation.name(), correlation.file(), correlation.line())) {
                correlations.put(correlation.id(), correlation);
            }
        }
    }

    private boolean isNew(
            String id, @org.jspecify.annotations.Nullable String name, String file, int line) {
        if (idByReference.putIfAbsent(id, id) != null) {
            problems.add(new Problem(file, line, Flaw.DUPLICATE_ID, List.of(id)));
            return false;
        }
        if (name != null && !name.equals(id) && idByReference.putIfAbsent(name, id) != null) {
            problems.add(new Problem(file, line, Flaw.DUPLICATE_ID, List.of(name)));
            return false;
        }
        return true;
    }

    Rules close() {
        filters.forEach(this::apply);
        resolveCorrelations();
        return new Rules(List.copyOf(rules.values()), List.copyOf(correlations.values()), problems);
    }

    private void apply(Filter filter) {
        for (String reference : filter.rules()) {
            if (!idByReference.containsKey(reference)) {
                problems.add(
                        new Problem(
                                filter.file(),
                                filter.line(),
                                Flaw.UNKNOWN_RULE,
                                List.of(reference)));
            }
        }
        rules.replaceAll((_, rule) -> filter.appliesTo(rule) ? filter.apply(rule) : rule);
    }

    /// Drops what refers to nothing, then what refers to what was dropped, until all is sound.
    private void resolveCorrelations() {
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            for (Correlation correlation : List.copyOf(correlations.values())) {
                try {
                    if (ways(correlation, new HashSet<>(), new HashMap<>()) > MAX_WAYS) {
                        throw new Refusal(
                                Flaw.CORRELATION_TOO_LARGE,
                                correlation.line(),
                                correlation.title());
                    }
                    correlations.put(correlation.id(), resolved(correlation));
                } catch (Refusal e) {
                    problems.add(e.in(correlation.file()));
                    correlations.remove(correlation.id());
                    dropped = true;
                }
            }
        }
    }

    private Correlation resolved(Correlation correlation) {
        List<String> ids = new ArrayList<>();
        for (String reference : correlation.rules()) {
            ids.add(resolve(reference, correlation));
        }
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        correlation
                .aliases()
                .forEach((alias, fields) -> {
                    Map<String, String> byId = new LinkedHashMap<>();
                    fields.forEach(
                            (reference, field) -> byId.put(resolve(reference, correlation), field));
                    aliases.put(alias, byId);
                });
        return correlation.with(ids, aliases);
    }

    private String resolve(String reference, Correlation by) {
        String id = idByReference.get(reference);
        if (id == null || (!rules.containsKey(id) && !correlations.containsKey(id))) {
            throw new Refusal(Flaw.UNKNOWN_RULE, by.line(), reference);
        }
        return id;
    }

    /// In how many ways hits of rules lead to a correlation, through others; refuses a circle.
    private long ways(Correlation correlation, Set<String> path, Map<String, Long> known) {
        Long before = known.get(correlation.id());
        if (before != null) {
            return before;
        }
        if (!path.add(correlation.id())) {
            throw new Refusal(Flaw.CORRELATION_CYCLE, correlation.line(), correlation.title());
        }
        long ways = 0;
        for (String reference : correlation.rules()) {
            Correlation next = correlations.get(idByReference.getOrDefault(reference, reference));
            ways = Math.min(MAX_WAYS + 1, ways + (next == null ? 1 : ways(next, path, known)));
        }
        path.remove(correlation.id());
        known.put(correlation.id(), ways);
        return ways;
    }
}
