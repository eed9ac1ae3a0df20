package jp.sekisho.detect.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekisho.detect.naive.NaiveJson.Nothing;
import jp.sekisho.detect.naive.NaiveJson.Num;
import jp.sekisho.detect.naive.NaiveJson.Obj;
import jp.sekisho.detect.source.FieldMap;

/// An event as a list of values per path. A path joins the names on the way by dots; elements of an
/// array stand under the path of the array.
public final class NaiveEvent {
    private static final Map<String, Set<String>> PATHS = new ConcurrentHashMap<>();

    private final Map<String, List<Object>> byPath = new LinkedHashMap<>();
    private final List<Object> all = new ArrayList<>();
    private final Map<String, List<NaiveText>> texts = new HashMap<>();
    private final List<NaiveText> everything;

    /// Values under names with blanks, by the names without them.
    private final Map<String, List<Object>> blanks = new HashMap<>();

    private final boolean isNested;

    public NaiveEvent(String json) {
        NaiveJson.parse(json).entries().forEach(entry -> put(entry.getKey(), entry.getValue()));
        everything = texts(all);
        byPath.forEach((name, found) -> {
            if (name.indexOf(' ') >= 0) {
                blanks.computeIfAbsent(name.replace(" ", ""), _ -> new ArrayList<>()).addAll(found);
            }
        });
        isNested = byPath.keySet().stream().anyMatch(name -> name.indexOf('.') >= 0);
    }

    private void put(String path, Object value) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(value);
        all.add(value);
        if (value instanceof Obj object) {
            object.entries().forEach(entry -> put(path + "." + entry.getKey(), entry.getValue()));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> put(path, element));
        }
    }

    /// "... use them as they appear in the log source and strip all spaces."
    List<Object> values(String field) {
        List<Object> values = new ArrayList<>();
        for (String path : PATHS.computeIfAbsent(field, FieldMap.builtIn()::pathsOf)) {
            int star = path.indexOf('*');
            if (star < 0) {
                values.addAll(byPath.getOrDefault(path, List.of()));
                if (!blanks.isEmpty()) {
                    values.addAll(blanks.getOrDefault(path, List.of()));
                }
            } else if (isNested) {
                byPath.forEach((name, found) -> {
                    if (isUnderAnyKey(name, path.substring(0, star), path.substring(star + 1))) {
                        values.addAll(found);
                    }
                });
            }
        }
        return values;
    }

    private static boolean isUnderAnyKey(String name, String before, String after) {
        return name.startsWith(before)
                && name.endsWith(after)
                && name.length() - after.length() > before.length()
                && name.substring(before.length(), name.length() - after.length()).indexOf('.') < 0;
    }

    List<NaiveText> texts(String field) {
        return texts.computeIfAbsent(field, _ -> texts(values(field)));
    }

    List<NaiveText> allTexts() {
        return everything;
    }

    private static List<NaiveText> texts(List<Object> values) {
        return values.stream()
                .map(NaiveEvent::text)
                .filter(text -> text != null)
                .map(NaiveText::of)
                .toList();
    }

    boolean hasNotNull(String field) {
        return values(field).stream().anyMatch(value -> value != Nothing.NULL);
    }

    /// The first text of a field, for telling where the event is from.
    public String first(String field) {
        List<Object> values = values(field);
        if (values.isEmpty()) {
            return null;
        }
        String text = text(values.getFirst());
        return (text == null ? "" : text).strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Num number -> number.text();
            case Boolean bool -> bool.toString();
            default -> null;
        };
    }
}
