package jp.sekisho.detect.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.sekisho.detect.rule.Correlation;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.source.FieldMap;

/// All correlations of a rule set, and what each rule's hits are wanted for. Immutable.
public final class Plans {
    private final List<Plan> plans = new ArrayList<>();

    /// For each rule (by its number) the correlations that its hits lead to.
    private final List<List<Want>> wants = new ArrayList<>();

    private final List<String> ruleIds;
    private final boolean[] silent;
    private final Set<String> paths = new LinkedHashSet<>();

    /// A rule, or a lower correlation, is at `position` in the plan; `from` is the place in the list of
    /// wants of that lower correlation, or -1 for the rule itself.
    record Want(int plan, int position, int from, List<String> groupBy, List<String> counted) {}

    public Plans(List<Rule> rules, List<Correlation> correlations) {
        Map<String, List<Integer>> parents = new HashMap<>();
        for (int i = 0; i < correlations.size(); i++) {
            for (String child : new LinkedHashSet<>(correlations.get(i).rules())) {
                parents.computeIfAbsent(child, _ -> new ArrayList<>()).add(i);
            }
        }
        for (Correlation correlation : correlations) {
            plans.add(new Plan(correlation, parents.getOrDefault(correlation.id(), List.of())));
        }
        ruleIds = rules.stream().map(Rule::id).toList();
        silent = new boolean[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            String id = rules.get(i).id();
            List<Want> all = new ArrayList<>();
            collect(id, -1, field -> field, parents, all);
            wants.add(all);
            silent[i] = isSilent(id, parents);
        }
    }

    /// `meaning` tells which field of the event a field of `id` is.
    private void collect(
            String id,
            int from,
            UnaryOperator<String> meaning,
            Map<String, List<Integer>> parents,
            List<Want> all) {
        for (int plan : parents.getOrDefault(id, List.of())) {
            Correlation correlation = plans.get(plan).correlation();
            UnaryOperator<String> here = field -> meaning.apply(actual(correlation, field, id));
            List<String> groupBy = correlation.groupBy().stream().map(here).toList();
            List<String> counted = correlation.condition().fields().stream().map(here).toList();
            groupBy.forEach(field -> paths.addAll(FieldMap.builtIn().pathsOf(field)));
            counted.forEach(field -> paths.addAll(FieldMap.builtIn().pathsOf(field)));
            for (int position : positions(correlation, id)) {
                all.add(new Want(plan, position, from, groupBy, counted));
                collect(correlation.id(), all.size() - 1, here, parents, all);
            }
        }
    }

    /// A rule that is named twice stands for two hits where it matters which rules have hit, and is
    /// counted once elsewhere.
    private static int[] positions(Correlation correlation, String id) {
        return switch (correlation.type()) {
            case TEMPORAL, TEMPORAL_ORDERED ->
                    IntStream.range(0, correlation.rules().size())
                            .filter(i -> correlation.rules().get(i).equals(id))
                            .toArray();
            case EVENT_COUNT, VALUE_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN ->
                    new int[] {correlation.rules().indexOf(id)};
        };
    }

    private static String actual(Correlation correlation, String field, String rule) {
        return correlation.aliases().getOrDefault(field, Map.of()).getOrDefault(rule, field);
    }

    /// Unless a correlation says `generate`, the rules that it counts raise no alerts of their own.
    private boolean isSilent(String id, Map<String, List<Integer>> parents) {
        List<Integer> above = parents.getOrDefault(id, List.of());
        return !above.isEmpty()
                && above.stream().noneMatch(p -> plans.get(p).correlation().generate());
    }

    public boolean isEmpty() {
        return plans.isEmpty();
    }

    int size() {
        return plans.size();
    }

    Plan plan(int number) {
        return plans.get(number);
    }

    List<Want> wants(int rule) {
        return wants.get(rule);
    }

    /// All that hits which wait depend on, as a hash: which rule has which number and leads where.
    String definition() {
        StringBuilder all = new StringBuilder();
        plans.forEach(plan -> all.append(plan.definition()).append('\0'));
        for (int i = 0; i < wants.size(); i++) {
            if (!wants.get(i).isEmpty()) {
                all.append(i).append(ruleIds.get(i)).append(wants.get(i)).append('\0');
            }
        }
        return Plan.digest(all.toString());
    }

    /// Whether a rule's hits are wanted for correlations only.
    public boolean isSilent(int rule) {
        return silent[rule];
    }

    boolean isSilentPlan(int plan) {
        List<Integer> above = plans.get(plan).parents();
        return !above.isEmpty()
                && above.stream().noneMatch(p -> plans.get(p).correlation().generate());
    }

    /// The paths of events that correlations need.
    public Set<String> paths() {
        return Set.copyOf(paths);
    }
}
