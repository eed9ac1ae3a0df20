package jp.sekisho.bench.detect;

import java.nio.charset.StandardCharsets;

/// One event of JSON on a line.
final class Line {
    private final StringBuilder json = new StringBuilder("{");

    Line text(String key, String value) {
        key(key).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                default -> json.append(c);
            }
        }
        json.append('"');
        return this;
    }

    Line number(String key, long value) {
        key(key).append(value);
        return this;
    }

    private StringBuilder key(String key) {
        return json.append(json.length() > 1 ? "," : "").append('"').append(key).append("\":");
    }

    byte[] bytes() {
        return (json + "}\n").getBytes(StandardCharsets.UTF_8);
    }
}
