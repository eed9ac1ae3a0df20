package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON into maps, lists, strings, integers, booleans and null: enough to compare what tests expect.
final class Json {
    private final String s;
    private int i;

    private Json(String s) {
        this.s = s;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.i < text.length()) {
            throw new IllegalArgumentException("text after the value at " + json.i);
        }
        return value;
    }

    private void space() {
        while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
            i++;
        }
    }

    private Object value() {
        space();
        char c = s.charAt(i);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object word(String word, Object value) {
        if (!s.startsWith(word, i)) {
            throw new IllegalArgumentException("no " + word + " at " + i);
        }
        i += word.length();
        return value;
    }

    private Object number() {
        int from = i;
        while (i < s.length() && "-0123456789".indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        return Integer.valueOf(s.substring(from, i));
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        i++;
        for (space(); s.charAt(i) != '}'; space()) {
            if (s.charAt(i) == ',') {
                i++;
                space();
            }
            String name = string();
            space();
            i++;
            members.put(name, value());
        }
        i++;
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        i++;
        for (space(); s.charAt(i) != ']'; space()) {
            if (s.charAt(i) == ',') {
                i++;
            }
            elements.add(value());
        }
        i++;
        return elements;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (i++; s.charAt(i) != '"'; i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                c = s.charAt(++i);
                if (c == 'u') {
                    c = (char) Integer.parseInt(s.substring(i + 1, i + 5), 16);
                    i += 4;
                } else if (c == 'n') {
                    c = '\n';
                }
            }
            out.append(c);
        }
        i++;
        return out.toString();
    }
}
