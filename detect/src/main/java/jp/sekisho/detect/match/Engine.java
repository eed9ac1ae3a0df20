package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.rule.Expression;
import jp.sekisho.detect.rule.LogSource;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.source.FieldMap;
import jp.sekisho.detect.source.LogSources;
import jp.sekisho.detect.source.Target;

/// A set of rules ready to be asked of events. Immutable as seen from outside and shared by all workers:
/// the program for a kind of source is compiled when the first event of that source comes in.
public final class Engine {
    private static final String TIME = "@time";

    private final List<Rule> rules;
    private final boolean routed;
    private final LogSources sources;
    private final FieldMap fields;
    private final Paths paths;
    private final Map<Set<Target>, Program> programs = new ConcurrentHashMap<>();
    private final Map<List<Integer>, Program> byRules = new HashMap<>();

    /// `otherPaths` are paths that someone besides the rules wants to know. Unless `routed`, every rule is
    /// asked of every event.
    public Engine(List<Rule> rules, Set<String> otherPaths, boolean routed) {
        this.rules = List.copyOf(rules);
        this.routed = routed;
        this.sources = LogSources.builtIn();
        this.fields = FieldMap.builtIn();
        Set<String> names = new LinkedHashSet<>();
        sources.fields().forEach(field -> names.addAll(fields.pathsOf(field)));
        Set<String> asked = new LinkedHashSet<>();
        rules.forEach(rule -> collect(rule.expression(), asked));
        asked.forEach(field -> names.addAll(fields.pathsOf(field)));
        names.addAll(otherPaths);
        names.addAll(fields.pathsOf(TIME));
        this.paths = new Paths(names);
    }

    private static void collect(Expression expression, Set<String> asked) {
        switch (expression) {
            case Expression.And(List<Expression> all) -> all.forEach(part -> collect(part, asked));
            case Expression.Or(List<Expression> any) -> any.forEach(part -> collect(part, asked));
            case Expression.Not(Expression negated) -> collect(negated, asked);
            case Expression.Field(String field, Test test) -> {
                asked.add(field);
                if (test instanceof Test.SameAs same) {
                    asked.add(same.field());
                }
            }
            case Expression.Anywhere _ -> {}
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    public Paths paths() {
        return paths;
    }

    LogSources sources() {
        return sources;
    }

    FieldMap fields() {
        return fields;
    }

    boolean isRouted() {
        return routed;
    }

    /// A worker of its own for one thread.
    public Worker worker(int maxEventBytes) {
        return new Worker(this, maxEventBytes);
    }

    /// The program of all rules.
    Program all() {
        return program(Set.of(Target.UNKNOWN));
    }

    /// The program of no rules.
    Program none() {
        return program(Set.of());
    }

    /// The program of the rules that some of the targets admits.
    Program program(Set<Target> targets) {
        Program known = programs.get(targets);
        if (known == null) {
            known = compile(targets);
            programs.put(targets, known);
        }
        return known;
    }

    private synchronized Program compile(Set<Target> targets) {
        List<Integer> admitted = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            LogSource source = rules.get(i).logSource();
            if (targets.stream().anyMatch(target -> target.admits(source))) {
                admitted.add(i);
            }
        }
        return byRules.computeIfAbsent(admitted, this::compile);
    }

    private Program compile(List<Integer> numbers) {
        ProgramBuilder builder = new ProgramBuilder(fields, paths);
        for (int number : numbers) {
            builder.add(number, rules.get(number).expression());
        }
        return builder.build();
    }
}
