package jp.sekisho.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rules and events made at random from few fields, words and letters, so that they often meet: borders
/// of values, escapes in every spelling, kana and full-width letters, arrays, nulls, doubled names.
final class RandomSigma {
    private static final List<String> FIELDS = List.of("A", "B", "C", "d.e", "d.f.g", "h i");
    private static final String[] PIECES = {
        "a",
        "b",
        "ab",
        "aB",
        "x",
        "cmd",
        ".exe",
        "\\",
        "\\\\",
        "\"",
        "'",
        "/",
        "-",
        "\u2013",
        " ",
        "\n",
        "\t",
        "1",
        "10",
        "42",
        "\u3042",
        "\u30AB",
        "\u30AC",
        "\u5909",
        "\uFF21",
        "\uFF41",
        "\u00E9",
        "\u00C9",
        "\u017F",
        "\u212A",
        "k",
        "K",
        "s",
        "i",
        "I",
        "\u03A3",
        "\u03C2",
        "\u03C3",
        "\uD83D\uDE00",
        "\uD801\uDC00",
        "\uD801\uDC28",
        "n",
        "u0041",
        "\u001B",
        "\u0000"
    };
    private static final String[] SPECIAL_VALUES = {
        "10.1.2.3",
        "10.255.0.1",
        "192.168.0.1",
        "::1",
        "fe80::1",
        "2001:db8::a.b",
        "2001:db8::1",
        "::ffff:10.1.2.3",
        "010.1.2.3",
        "5",
        "5.0",
        "-5",
        "5.5",
        "1e1",
        "10",
        "9223372036854775808",
        "true",
        "false",
        "",
        "null",
        "2026-01-31T23:59:59Z",
        "2026-12-31 08:05",
        "2026/02/01 00:00:00.123",
        "1700000000",
        "1700000000123"
    };

    private final Random random;

    RandomSigma(long seed) {
        random = new Random(seed);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String any(String[] list) {
        return list[random.nextInt(list.length)];
    }

    String text() {
        if (oneIn(5)) {
            return any(SPECIAL_VALUES);
        }
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(oneIn(8) ? 40 : 6);
        for (int i = 0; i < pieces; i++) {
            text.append(any(PIECES));
        }
        return text.toString();
    }

    // Events

    String event() {
        StringBuilder json = new StringBuilder("{");
        int values = random.nextInt(7);
        for (int i = 0; i < values; i++) {
            json.append(i == 0 ? "" : oneIn(6) ? " ,\t" : ",");
            switch (random.nextInt(8)) {
                case 0 -> json.append("\"d\":{\"e\":").append(value(1)).append("}");
                case 1 ->
                        json.append("\"d\":{\"f\":{\"g\":")
                                .append(value(1))
                                .append("},\"e\":")
                                .append(value(1))
                                .append("}");
                case 2 ->
                        json.append("\"d\":[{\"e\":")
                                .append(value(1))
                                .append("},{\"e\":")
                                .append(value(1))
                                .append("},7]");
                case 3 -> json.append("\"d.f.g\" : ").append(value(1));
                default -> json.append(string(any(FIELDS), true)).append(":").append(value(0));
            }
        }
        return json.append("}").toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> "null";
            case 1 -> oneIn(2) ? "true" : "false";
            case 2 ->
                    any(
                            List.of(
                                    "0",
                                    "5",
                                    "5.0",
                                    "-5",
                                    "5.50",
                                    "1e1",
                                    "10",
                                    "42",
                                    "4.2E1",
                                    "-0",
                                    "9223372036854775808"));
            case 3 -> depth > 2 ? "[]" : "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            case 4 -> depth > 2 ? "{}" : "{\"x\":" + value(depth + 1) + "}";
            default -> string(text(), false);
        };
    }

    private String string(String text, boolean name) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int plain = "\"\\\n\t\b\f\r".indexOf(c);
            if (Character.isHighSurrogate(c)) {
                char low = text.charAt(++i);
                json.append(
                        oneIn(2) ? "" + c + low : "\\u%04x\\u%04X".formatted((int) c, (int) low));
            } else if (!name && oneIn(12)) {
                json.append("\\u%04x".formatted((int) c));
            } else if (isCarelessBackslash(text, i) && oneIn(3)) {
                json.append(c);
            } else if (plain >= 0) {
                json.append('\\').append("\"\\ntbfr".charAt(plain));
            } else if (c < ' ') {
                json.append("\\u%04X".formatted((int) c));
            } else if (c == '/' && oneIn(2)) {
                json.append("\\/");
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /// A backslash that may stand alone, since with what follows it makes no escape.
    private static boolean isCarelessBackslash(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && "xk1cKSa \u3042".indexOf(text.charAt(at + 1)) >= 0;
    }

    // Rules

    String rule() {
        StringBuilder yaml =
                new StringBuilder("title: t\nid: t\nlogsource:\n  product: windows\ndetection:\n");
        List<String> names = new ArrayList<>();
        int selections = 1 + random.nextInt(3);
        for (int i = 0; i < selections; i++) {
            String name = any(List.of("sel_", "filter_", "_hidden")) + i;
            names.add(name);
            yaml.append("  ").append(name).append(":\n").append(selection());
        }
        return yaml.append("  condition: ").append(condition(names, 2)).append("\n").toString();
    }

    private String condition(List<String> names, int depth) {
        if (depth > 0 && !oneIn(3)) {
            String joined =
                    condition(names, depth - 1)
                            + any(List.of(" and ", " or "))
                            + condition(names, depth - 1);
            return oneIn(2) ? "(" + joined + ")" : joined;
        }
        String name = any(names);
        String one =
                switch (random.nextInt(6)) {
                    case 0 -> any(List.of("1", "all", "any")) + " of " + name.substring(0, 3) + "*";
                    case 1 -> name.startsWith("_") ? name : any(List.of("1", "all")) + " of them";
                    default -> name;
                };
        return oneIn(4) ? "not " + one : one;
    }

    private String selection() {
        StringBuilder yaml = new StringBuilder();
        switch (random.nextInt(7)) {
            case 0 -> {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    yaml.append("    - ").append(quoted(text())).append("\n");
                }
            }
            case 1 -> {
                for (int i = 0; i <= random.nextInt(2); i++) {
                    yaml.append("    - ")
                            .append(item().replace("\n", "\n      ").stripTrailing())
                            .append("\n");
                }
            }
            case 2 ->
                    yaml.append("    '|all':\n      - ")
                            .append(quoted(text()))
                            .append("\n      - ")
                            .append(quoted(text()))
                            .append("\n");
            default -> {
                List<String> used = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    String item = item();
                    String key = item.substring(0, item.indexOf(':'));
                    if (!used.contains(key)) {
                        used.add(key);
                        yaml.append("    ")
                                .append(item.replace("\n", "\n    ").stripTrailing())
                                .append("\n");
                    }
                }
            }
        }
        return yaml.toString();
    }

    private String item() {
        String field = any(FIELDS).replace(" ", "");
        return switch (random.nextInt(20)) {
            case 16 ->
                    field
                            + "|"
                            + any(List.of("wide", "utf16be", "utf16", "utf16le"))
                            + any(List.of("|contains", "|startswith", "|endswith", "|base64", ""))
                            + values(List.of("'a'", "'cmd'", "'k'"));
            case 17 ->
                    field
                            + any(List.of("|re|neq", "|re|all", "|re|i|neq"))
                            + list(List.of(any(REGEXES), any(REGEXES)));
            case 18 ->
                    field
                            + any(
                                    List.of(
                                            "|cidr|neq: '10.0.0.0/8'\n",
                                            "|lt|neq: 10\n",
                                            "|hour|neq: 23\n",
                                            "|gte|neq: 5.5\n",
                                            "|windash|endswith|neq: ' -a'\n",
                                            "|windash|startswith|cased: '/x'\n",
                                            "|exists|neq: true\n",
                                            "|base64|startswith|neq: 'ab'\n"));
            case 19 ->
                    field
                            + "|fieldref"
                            + any(List.of("|contains", "|startswith", "|endswith"))
                            + any(List.of("|cased", "|neq", "|cased|neq"))
                            + ": "
                            + any(FIELDS).replace(" ", "")
                            + "\n";
            case 0 -> field + ": null\n";
            case 1 -> field + "|exists: " + (oneIn(2) ? "true" : "false") + "\n";
            case 2 ->
                    field
                            + "|cidr"
                            + values(
                                    List.of(
                                            "'10.0.0.0/8'",
                                            "'fe80::/10'",
                                            "'::1'",
                                            "'0.0.0.0/0'",
                                            "'2001:db8::/33'"));
            case 3 ->
                    field
                            + "|"
                            + any(List.of("lt", "lte", "gt", "gte"))
                            + ": "
                            + any(List.of("5", "5.5", "-5", "10", "9223372036854775807"))
                            + "\n";
            case 4 ->
                    field
                            + "|fieldref"
                            + any(
                                    List.of(
                                            "",
                                            "|contains",
                                            "|startswith",
                                            "|endswith",
                                            "|cased",
                                            "|neq"))
                            + ": "
                            + any(FIELDS).replace(" ", "")
                            + "\n";
            case 5 ->
                    field
                            + "|"
                            + any(List.of("minute", "hour", "day", "week", "month", "year"))
                            + any(List.of("", "|gte", "|lt"))
                            + ": "
                            + any(List.of("5", "8", "23", "1", "2026", "59"))
                            + "\n";
            case 6 ->
                    field + "|re" + any(List.of("", "|i", "|s", "|m", "|i|m|s")) + values(REGEXES);
            case 7 ->
                    field
                            + "|"
                            + any(List.of("windash|contains", "contains|windash"))
                            + values(List.of("' -a'", "'/x-'", "'cmd'"));
            case 8 ->
                    field
                            + "|"
                            + any(
                                    List.of(
                                            "base64|contains",
                                            "base64offset|contains",
                                            "wide|base64offset|contains",
                                            "utf16|base64|contains"))
                            + values(List.of("'ab'", "'cmd.exe'", "'k'"));
            case 9 ->
                    field
                            + ": "
                            + any(List.of("5", "5.0", "-5", "42", "true", "0x2a", "1e1", "yes"))
                            + "\n";
            default -> {
                String modifiers =
                        any(List.of("", "", "|contains", "|startswith", "|endswith"))
                                + any(List.of("", "", "", "|cased"))
                                + any(List.of("", "", "", "|neq"));
                List<String> values = List.of(quoted(glob()), quoted(glob()), quoted(glob()));
                yield field + modifiers + (oneIn(3) ? "|all" + list(values) : values(values));
            }
        };
    }

    private static final List<String> REGEXES =
            List.of(
                    "'a.*b'",
                    "'^cmd'",
                    "'exe$'",
                    "'[\u3042-\u30F3]+'",
                    "'(ab|a)+\\\\'",
                    "'\\d{1,2}'",
                    "'\\bcmd\\b'",
                    "'^$'",
                    "'[^a-z]{3}'",
                    "'(?i)CMD'",
                    "'x?\\s\\w'",
                    "'\\n'",
                    "'.\uD83D'".replace("\uD83D", "\uD83D\uDE00"),
                    "'a\\Bb'",
                    "'k'",
                    "'(?:cmd|\\.exe)$'",
                    "'^.{2,5}$'",
                    "'[\\\\/\"]'");

    private String values(List<String> options) {
        return oneIn(2) ? ": " + any(options) + "\n" : list(List.of(any(options), any(options)));
    }

    private static String list(List<String> values) {
        StringBuilder yaml = new StringBuilder(":\n");
        values.forEach(value -> yaml.append("  - ").append(value).append("\n"));
        return yaml.toString();
    }

    /// A text with wildcards and backslashes before them.
    private String glob() {
        String text = text();
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (oneIn(10) && !Character.isLowSurrogate(text.charAt(i))) {
                glob.append(any(List.of("*", "?", "\\*", "\\?", "\\\\*")));
            }
            glob.append(text.charAt(i));
        }
        return oneIn(12) ? any(List.of("*", "", "?", "**", "*?")) : glob.toString();
    }

    private static String quoted(String text) {
        StringBuilder yaml = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                yaml.append('\\').append(c);
            } else if (c < ' ') {
                yaml.append("\\x%02x".formatted((int) c));
            } else {
                yaml.append(c);
            }
        }
        return yaml.append('"').toString();
    }
}
