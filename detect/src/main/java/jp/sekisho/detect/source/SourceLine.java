package jp.sekisho.detect.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of the table: an event that meets all conditions is from one of the targets.
///
/// `Channel=Security EventID=4688 => windows process_creation security`; a condition without a value
/// asks only that the field is there, `*` stands for whatever, `-` for none, and `$field` for the value
/// of a field.
record SourceLine(List<Condition> conditions, List<Target> targets) {
    private static final Pattern CONDITION = Pattern.compile("([^\\s=]+)(?:=(\"[^\"]*\"|\\S+))?");

    /// `value` is in lower case, or null where the field need only be there.
    record Condition(String field, @Nullable String value) {
        boolean holds(Function<String, @Nullable String> event) {
            String actual = event.apply(field);
            return actual != null && (value == null || value.equals(actual));
        }
    }

    static SourceLine parse(String line) {
        int arrow = line.indexOf(" => ");
        if (arrow < 0) {
            throw new IllegalArgumentException("no => in " + line);
        }
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(line.substring(0, arrow));
        while (matcher.find()) {
            String value = matcher.group(2);
            conditions.add(
                    new Condition(
                            matcher.group(1),
                            value == null
                                    ? null
                                    : value.replace("\"", "").toLowerCase(java.util.Locale.ROOT)));
        }
        String[] dimensions = line.substring(arrow + 4).strip().split("\\s+", -1);
        List<Target> targets = new ArrayList<>();
        for (String category : dimensions[1].split(",", -1)) {
            for (String service : dimensions[2].split(",", -1)) {
                targets.add(new Target(open(dimensions[0]), open(category), open(service)));
            }
        }
        return new SourceLine(List.copyOf(conditions), List.copyOf(targets));
    }

    private static @Nullable String open(String name) {
        return name.equals("*") ? null : name;
    }

    boolean holds(Function<String, @Nullable String> event) {
        return conditions.stream().allMatch(condition -> condition.holds(event));
    }

    List<Target> targets(Function<String, @Nullable String> event) {
        return targets.stream()
                .map(target ->
                        new Target(
                                filled(target.product(), event),
                                filled(target.category(), event),
                                filled(target.service(), event)))
                .toList();
    }

    private static @Nullable String filled(
            @Nullable String name, Function<String, @Nullable String> event) {
        return name != null && name.startsWith("$") ? event.apply(name.substring(1)) : name;
    }
}
