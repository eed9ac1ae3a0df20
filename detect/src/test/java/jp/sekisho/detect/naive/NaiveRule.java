package jp.sekisho.detect.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.sekisho.detect.rule.LogSource;

/// A rule as YAML has it; its condition is read anew for every event.
public final class NaiveRule {
    private final Map<String, Object> document;
    private final Map<String, Predicate<NaiveEvent>> selections = new LinkedHashMap<>();
    private final List<List<String>> conditions = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private NaiveRule(Object document) {
        this.document = (Map<String, Object>) document;
        ((Map<String, Object>) this.document.get("detection"))
                .forEach((name, written) -> {
                    if (name.equals("condition")) {
                        List<?> all = written instanceof List<?> list ? list : List.of(written);
                        all.forEach(one -> conditions.add(NaiveCondition.tokens((String) one)));
                    } else if (!name.equals("timeframe")) {
                        selections.put(name, selection(written));
                    }
                });
    }

    /// The rules of a text; other documents are left out.
    public static List<NaiveRule> read(String yaml) {
        List<NaiveRule> rules = new ArrayList<>();
        for (Object document : NaiveYaml.documents(yaml)) {
            if (document instanceof Map<?, ?> map && map.containsKey("detection")) {
                rules.add(new NaiveRule(map));
            }
        }
        return rules;
    }

    public String id() {
        Object id = document.get("id");
        return String.valueOf(id == null ? document.get("title") : id);
    }

    @SuppressWarnings("unchecked")
    public LogSource logSource() {
        Map<String, Object> source = (Map<String, Object>) document.get("logsource");
        return new LogSource(
                (String) source.get("product"),
                (String) source.get("category"),
                (String) source.get("service"));
    }

    /// "The condition can be a list ... They are logically linked with OR."
    public boolean matches(NaiveEvent event) {
        return conditions.stream()
                .anyMatch(condition -> new NaiveCondition(condition, this, event).holds());
    }

    Set<String> identifiers() {
        return selections.keySet();
    }

    boolean holds(String identifier, NaiveEvent event) {
        if (!selections.containsKey(identifier)) {
            throw new IllegalArgumentException(identifier);
        }
        return selections.get(identifier).test(event);
    }

    /// Maps are joined by AND, lists by OR; texts in a list are keywords.
    private static Predicate<NaiveEvent> selection(Object written) {
        if (written instanceof Map<?, ?> map) {
            List<NaiveItem> items = new ArrayList<>();
            map.forEach((key, value) -> items.add(new NaiveItem((String) key, value)));
            return event -> items.stream().allMatch(item -> item.holds(event));
        }
        if (written instanceof List<?> list) {
            List<Predicate<NaiveEvent>> options = new ArrayList<>();
            list.forEach(option -> options.add(selection(option)));
            return event -> options.stream().anyMatch(option -> option.test(event));
        }
        NaiveItem keyword = new NaiveItem("", written);
        return keyword::holds;
    }
}
