package jp.sekisho.detect.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// JSON as objects (lists of entries, since a name may stand twice), lists, texts, numbers, booleans and
/// null. An unknown escape stands for a backslash and what follows.
final class NaiveJson {
    record Obj(List<Map.Entry<String, Object>> entries) {}

    /// As it is written, since 1.0 and 1 are one number.
    record Num(String written) {
        String text() {
            if (written.matches("-?[0-9]+")) {
                return written;
            }
            BigDecimal number = new BigDecimal(written);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    enum Nothing {
        NULL
    }

    private final String json;
    private int at;

    private NaiveJson(String json) {
        this.json = json;
    }

    static Obj parse(String json) {
        NaiveJson parser = new NaiveJson(json);
        parser.space();
        Object value = parser.value();
        parser.space();
        if (parser.at != json.length() || !(value instanceof Obj object)) {
            throw new IllegalArgumentException(json);
        }
        return object;
    }

    private Object value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Nothing.NULL);
            default -> number();
        };
    }

    private Obj object() {
        List<Map.Entry<String, Object>> entries = new ArrayList<>();
        take('{');
        space();
        while (peek() != '}') {
            String key = text();
            space();
            take(':');
            entries.add(Map.entry(key, value()));
            space();
            if (peek() == ',') {
                take(',');
                space();
                if (peek() != '"') {
                    throw new IllegalArgumentException("no name after comma");
                }
            }
        }
        take('}');
        return new Obj(entries);
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        take('[');
        space();
        while (peek() != ']') {
            values.add(value());
            space();
            if (peek() == ',') {
                take(',');
                space();
                if (peek() == ']') {
                    throw new IllegalArgumentException("no value after comma");
                }
            }
        }
        take(']');
        return values;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = json.charAt(at++);
            if (c < ' ') {
                throw new IllegalArgumentException("control character");
            }
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(at++);
            int known = "\"\\/bfnrt".indexOf(escaped);
            if (known >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(known));
            } else if (escaped == 'u' && json.substring(at).matches("(?s)[0-9a-fA-F]{4}.*")) {
                text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
                at += 4;
            } else {
                text.append('\\').append(escaped);
            }
        }
        take('"');
        return text.toString();
    }

    private Object word(String word, Object value) {
        if (!json.startsWith(word, at)) {
            throw new IllegalArgumentException(word);
        }
        at += word.length();
        return value;
    }

    private Num number() {
        int start = at;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        String written = json.substring(start, at);
        if (!written.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            throw new IllegalArgumentException("number " + written);
        }
        return new Num(written);
    }

    private void space() {
        while (at < json.length() && " \t\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at == json.length()) {
            throw new IllegalArgumentException("truncated");
        }
        return json.charAt(at);
    }

    private void take(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("no " + c + " at " + at);
        }
        at++;
    }
}
