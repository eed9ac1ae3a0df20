package jp.sekisho.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekisho.detect.correlate.Plans;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.rule.Flaw;
import jp.sekisho.detect.rule.Placeholders;
import jp.sekisho.detect.rule.Problem;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.rule.RuleReader;
import jp.sekisho.detect.rule.Rules;
import jp.sekisho.detect.run.Ruling;
import jp.sekisho.detect.source.LogSources;

/// Sigma rules, read and ready to be asked of events. Immutable and safe for use by many threads; each
/// thread takes a [Detector] of its own.
///
/// Rules are those of the Sigma specification 2.1. A rule that cannot be used is left out and stands in
/// [#problems].
public final class RuleSet {
    private final Engine engine;
    private final boolean routed;
    private final Plans plans;
    private final List<RuleProblem> problems;

    private RuleSet(Rules rules, boolean routed) {
        this.routed = routed;
        this.plans = new Plans(rules.rules(), rules.correlations());
        this.engine = new Engine(rules.rules(), plans.paths(), routed);
        this.problems =
                Stream.concat(rules.problems().stream(), unmapped(rules.rules()))
                        .map(RuleProblem::new)
                        .toList();
    }

    private static Stream<Problem> unmapped(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !LogSources.builtIn().knows(rule.logSource()))
                .map(rule ->
                        new Problem(
                                rule.file(),
                                rule.line(),
                                Flaw.UNMAPPED_LOG_SOURCE,
                                List.of(rule.logSource().toString())));
    }

    /// How rules are read. `placeholders` is a folder with a file `name.txt` for each `%name%`. When
    /// `routed`, a rule is asked only of events whose source does not contradict its log source.
    public record Options(List<Path> placeholders, boolean routed) {
        public static final Options DEFAULT = new Options(List.of(), true);

        public Options {
            placeholders = List.copyOf(placeholders);
        }

        public Options unrouted() {
            return new Options(placeholders, false);
        }

        public Options withPlaceholders(Path folder) {
            return new Options(List.of(folder), routed);
        }

        private Placeholders load() throws IOException {
            return placeholders.isEmpty()
                    ? Placeholders.NONE
                    : Placeholders.load(placeholders.getFirst());
        }
    }

    /// Reads every `.yml` and `.yaml` file below the paths; a path may be a `.tar.gz` too.
    ///
    /// @throws IOException if a folder cannot be read; a single unreadable file is a problem instead
    public static RuleSet load(Path... paths) throws IOException {
        return load(Options.DEFAULT, paths);
    }

    /// As [#load(Path...)].
    public static RuleSet load(Options options, Path... paths) throws IOException {
        return new RuleSet(new RuleReader(options.load()).read(List.of(paths)), options.routed);
    }

    /// Reads rules from YAML text.
    public static RuleSet of(String yaml) {
        return of(Options.DEFAULT, yaml);
    }

    /// As [#of(String)]; placeholder files that cannot be read count as empty.
    static RuleSet of(Options options, String yaml) {
        return new RuleSet(new RuleReader(Placeholders.NONE).read("text", yaml), options.routed);
    }

    /// These rules for a run that needs paths of events besides those that rules ask for.
    Ruling ruling(Set<String> otherPaths) {
        if (otherPaths.isEmpty()) {
            return new Ruling(engine, plans);
        }
        Set<String> paths = new LinkedHashSet<>(plans.paths());
        paths.addAll(otherPaths);
        return new Ruling(new Engine(engine.rules(), paths, routed), plans);
    }

    Plans plans() {
        return plans;
    }

    Engine engine() {
        return engine;
    }

    /// How many rules are used.
    public int size() {
        return engine.rules().size();
    }

    /// What is wrong with the files that were read.
    public List<RuleProblem> problems() {
        return problems;
    }

    /// A detector for one thread.
    public Detector detector() {
        return new Detector(engine);
    }
}
