package jp.sekisho.detect.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.sekisho.detect.rule.LogSource;
import org.jspecify.annotations.Nullable;

/// Tells by a few fields of an event which log sources it may be from. Immutable.
///
/// First the content decides: of the lines of the table that an event meets, those with the most
/// conditions. Otherwise the event's own `product`, `category` and `service` do, completed from the
/// table. An event of which nothing is known may be from anywhere.
public final class LogSources {
    private static final List<String> TAGS = List.of("product", "category", "service");
    private static final LogSources BUILT_IN = load("sources.txt");

    private final List<SourceLine> lines;
    private final Set<String> fields = new LinkedHashSet<>(TAGS);
    private final Set<String> compared = new LinkedHashSet<>(TAGS);

    private LogSources(List<SourceLine> lines) {
        this.lines = lines;
        for (SourceLine line : lines) {
            for (SourceLine.Condition condition : line.conditions()) {
                fields.add(condition.field());
                if (condition.value() != null) {
                    compared.add(condition.field());
                }
            }
            for (Target target : line.targets()) {
                for (String name :
                        new String[] {target.product(), target.category(), target.service()}) {
                    if (name != null && name.startsWith("$")) {
                        compared.add(name.substring(1));
                    }
                }
            }
        }
    }

    public static LogSources builtIn() {
        return BUILT_IN;
    }

    private static LogSources load(String name) {
        return new LogSources(Table.lines(name).stream().map(SourceLine::parse).toList());
    }

    /// The fields by which sources are told.
    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    /// Whether the value of a field matters, not only that it is there.
    public boolean isCompared(String field) {
        return compared.contains(field);
    }

    /// Where an event may be from; `event` gives the value of a field in lower case, or null.
    public Set<Target> of(Function<String, @Nullable String> event) {
        List<SourceLine> best = new ArrayList<>();
        for (SourceLine line : lines) {
            if (line.holds(event)) {
                int most = best.isEmpty() ? 0 : best.getFirst().conditions().size();
                if (line.conditions().size() > most) {
                    best.clear();
                }
                if (line.conditions().size() >= most) {
                    best.add(line);
                }
            }
        }
        if (best.isEmpty()) {
            return byTags(
                    new LogSource(
                            event.apply("product"),
                            event.apply("category"),
                            event.apply("service")));
        }
        Set<Target> targets = new LinkedHashSet<>();
        best.forEach(line -> targets.addAll(line.targets(event)));
        return targets;
    }

    private Set<Target> byTags(LogSource tags) {
        if (tags.equals(LogSource.ANY)) {
            return Set.of(Target.UNKNOWN);
        }
        Set<Target> known = new LinkedHashSet<>();
        // A product alone says too little to rule out any of its services.
        if (tags.category() != null || tags.service() != null) {
            lines.forEach(line ->
                    line.targets().stream()
                            .filter(target -> target.fits(tags))
                            .forEach(known::add));
        }
        return known.isEmpty()
                ? Set.of(new Target(tags.product(), tags.category(), tags.service()))
                : known;
    }

    /// Whether the table knows events that a rule for this source would be asked of.
    public boolean knows(LogSource rule) {
        return lines.stream()
                .flatMap(line -> line.targets().stream())
                .anyMatch(target -> target.isOf(rule));
    }
}
