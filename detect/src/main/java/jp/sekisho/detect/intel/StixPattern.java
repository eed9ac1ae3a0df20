package jp.sekisho.detect.intel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekisho.detect.intel.Indicator.Kind;
import org.jspecify.annotations.Nullable;

/// A STIX pattern that any of several values meets: `[ipv4-addr:value = '198.51.100.7' OR …] OR […]`.
///
/// Source: STIX 2.1, section 9.
final class StixPattern {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<string>'(?:[^'\\\\]|\\\\.)*')|(?<sign>[\\[\\](),=])"
                            + "|(?<path>[A-Za-z][\\w-]*:(?:'[^']*'|[\\w.\\[\\]*-])+)|(?<word>[A-Za-z]+))");

    /// A value that an event may hold.
    record Comparison(Kind kind, String value) {}

    private final String pattern;
    private final Matcher tokens;
    private final List<Comparison> all = new ArrayList<>();
    private String token = "";

    private StixPattern(String pattern) {
        this.pattern = pattern;
        this.tokens = TOKEN.matcher(pattern);
        next();
    }

    /// @throws IllegalArgumentException if the pattern is another one
    static List<Comparison> read(String pattern) {
        StixPattern reader = new StixPattern(pattern);
        reader.observations();
        return reader.all;
    }

    private void observations() {
        do {
            if (token.equals("(")) {
                next();
                observations();
                take(")");
            } else {
                take("[");
                comparisons();
                take("]");
            }
        } while (takeOr());
        if (!token.isEmpty() && !token.equals(")")) {
            throw unsupported(token);
        }
    }

    private void comparisons() {
        do {
            if (token.equals("(")) {
                next();
                comparisons();
                take(")");
            } else {
                comparison();
            }
        } while (takeOr());
    }

    private void comparison() {
        String path = token;
        Kind kind = kind(path);
        next();
        switch (token.toUpperCase(Locale.ROOT)) {
            case "=", "ISSUBSET" -> {
                next();
                add(kind, path);
            }
            case "IN" -> {
                next();
                take("(");
                add(kind, path);
                while (token.equals(",")) {
                    next();
                    add(kind, path);
                }
                take(")");
            }
            default -> throw unsupported(token);
        }
    }

    private static Kind kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.startsWith("file:hashes.")) {
            return Kind.HASH;
        }
        return switch (lower) {
            case "ipv4-addr:value",
                    "ipv6-addr:value",
                    "network-traffic:dst_ref.value",
                    "network-traffic:src_ref.value" ->
                    Kind.ADDRESS;
            case "domain-name:value", "hostname:value" -> Kind.DOMAIN;
            case "url:value" -> Kind.URL;
            default -> throw new IllegalArgumentException("events are not compared with " + path);
        };
    }

    private void add(Kind kind, String path) {
        if (!token.startsWith("'")) {
            throw unsupported(token);
        }
        String value = token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        Kind actual = kind == Kind.ADDRESS && value.contains("/") ? Kind.NETWORK : kind;
        if (kind == Kind.ADDRESS && Values.kind(value) == Kind.DOMAIN) {
            actual = Kind.DOMAIN;
        }
        @Nullable String normal = Values.normal(actual, value);
        if (normal == null) {
            throw new IllegalArgumentException("\"" + value + "\" is no " + path);
        }
        all.add(new Comparison(actual, normal));
        next();
    }

    private boolean takeOr() {
        boolean or = token.equalsIgnoreCase("OR");
        if (or) {
            next();
        }
        return or;
    }

    private void take(String expected) {
        if (!token.equals(expected)) {
            throw unsupported(token);
        }
        next();
    }

    private void next() {
        if (tokens.regionStart() >= pattern.stripTrailing().length()) {
            token = "";
        } else if (tokens.lookingAt()) {
            token = tokens.group().strip();
            tokens.region(tokens.end(), pattern.length());
        } else {
            throw unsupported(pattern.substring(tokens.regionStart()));
        }
    }

    private static IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException(
                "the pattern is used only if single values are joined by OR, but has \""
                        + what
                        + "\"");
    }
}
