package jp.sekisho;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A form of one of our own pages, filled in as a browser would send it untouched.
final class HtmlForm {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>([^<]*)</option>");
    private static final Pattern BOX =
            Pattern.compile("<input\\b([^>]*)>\\s*<span[^>]*>(.*?)</span>", Pattern.DOTALL);

    private final String action;
    private final String inside;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private HtmlForm(String action, String inside) {
        this.action = action;
        this.inside = inside;
        for (var attributes : all(INPUT).map(found -> found.group(1)).toList()) {
            var type = attribute(attributes, "type");
            if (!(type.equals("checkbox") || type.equals("radio"))
                    || attributes.matches("(?s).*\\schecked\\b.*")) {
                add(attribute(attributes, "name"), attribute(attributes, "value"));
            }
        }
        for (var select : all(SELECT).toList()) {
            var options = OPTION.matcher(select.group(2)).results().toList();
            options.stream()
                    .filter(option -> option.group(1).matches("(?s).*\\sselected\\b.*"))
                    .findFirst()
                    .or(() -> options.stream().findFirst())
                    .ifPresent(option ->
                            add(
                                    attribute(select.group(1), "name"),
                                    attribute(option.group(1), "value")));
        }
    }

    /// @throws IllegalStateException when the page has no such form
    static HtmlForm find(String page, String action) {
        return FORM.matcher(page)
                .results()
                .map(found -> new HtmlForm(attribute(found.group(1), "action"), found.group(2)))
                .filter(form -> form.action.matches(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form " + action + " in\n" + page));
    }

    static boolean isThere(String page, String action) {
        return FORM.matcher(page)
                .results()
                .anyMatch(found -> attribute(found.group(1), "action").matches(action));
    }

    String action() {
        return action;
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    HtmlForm fill(String name, String value) {
        fields.put(name, List.of(value));
        return this;
    }

    /// A day of Reiwa.
    HtmlForm date(String field, int year, int month, int day) {
        return fill(field + ".era", "REIWA")
                .fill(field + ".year", String.valueOf(year))
                .fill(field + ".month", String.valueOf(month))
                .fill(field + ".day", String.valueOf(day));
    }

    /// Chooses what the page shows under these words.
    HtmlForm choose(String name, String words) {
        var select =
                all(SELECT)
                        .filter(found -> attribute(found.group(1), "name").equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no choice " + name));
        var option =
                OPTION.matcher(select.group(2))
                        .results()
                        .filter(found -> found.group(2).strip().startsWith(words))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name + " has no " + words));
        return fill(name, attribute(option.group(1), "value"));
    }

    /// Ticks exactly the boxes whose words hold one of these.
    /// Leaves only these of the boxes of a name.
    HtmlForm take(String name, List<String> values) {
        if (!fields.getOrDefault(name, List.of()).containsAll(values)) {
            throw new IllegalStateException(name + " does not offer " + values);
        }
        fields.put(name, values);
        return this;
    }

    HtmlForm tick(String name, String... words) {
        var values =
                all(BOX).filter(found -> attribute(found.group(1), "name").equals(name))
                        .filter(found -> Stream.of(words).anyMatch(found.group(2)::contains))
                        .map(found -> attribute(found.group(1), "value"))
                        .toList();
        if (values.isEmpty()) {
            throw new IllegalStateException(name + " has none of " + List.of(words));
        }
        fields.put(name, values);
        return this;
    }

    private void add(String name, String value) {
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    private Stream<MatchResult> all(Pattern pattern) {
        return pattern.matcher(inside).results();
    }

    private static String attribute(String attributes, String name) {
        var matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&").replace("&#39;", "'") : "";
    }
}
