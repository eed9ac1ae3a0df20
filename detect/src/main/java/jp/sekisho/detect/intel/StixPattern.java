package jp.sekisho.detect.intel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekisho.detect.intel.Indicator.Kind;
import jp.sekisho.detect.intel.Indicator.Sought;
import org.jspecify.annotations.Nullable;

/// A STIX pattern that one event can meet: values joined by AND and OR in one observation, and observations
/// joined by OR: `[file:hashes.MD5 = '…' AND (domain-name:value = 'evil.example' OR …)] OR […]`. What needs
/// several events (observations joined by AND or FOLLOWEDBY, qualifiers) is refused.
///
/// Source: STIX 2.1, section 9; AND binds closer than OR (9.4).
final class StixPattern {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<string>'(?:[^'\\\\]|\\\\.)*')|(?<sign>[\\[\\](),=])"
                            + "|(?<number>[0-9]+)"
                            + "|(?<path>[A-Za-z][\\w-]*:(?:'[^']*'|[\\w.\\[\\]*-])+)|(?<word>[A-Za-z]+))");

    private static final int MAX_ALTERNATIVES = 1_000;

    private final String pattern;
    private final Matcher tokens;
    private String token = "";

    private StixPattern(String pattern) {
        this.pattern = pattern;
        this.tokens = TOKEN.matcher(pattern);
        next();
    }

    /// The alternatives; of each, one event must hold all values. The first of them is the rarest.
    ///
    /// @throws IllegalArgumentException if the pattern is another one
    static List<List<Sought>> read(String pattern) {
        StixPattern reader = new StixPattern(pattern);
        List<List<Sought>> all = reader.observations();
        if (!reader.token.isEmpty()) {
            throw unsupported(reader.token);
        }
        for (List<Sought> together : all) {
            together.sort(Comparator.comparing(Sought::kind));
            if (together.getFirst().kind() == Kind.PORT) {
                throw new IllegalArgumentException("a port alone tells nothing");
            }
        }
        return all;
    }

    private List<List<Sought>> observations() {
        List<List<Sought>> any = new ArrayList<>();
        do {
            if (token.equals("(")) {
                next();
                any.addAll(observations());
                take(")");
            } else {
                take("[");
                any.addAll(comparisons());
                take("]");
            }
        } while (take(Joint.OR));
        return any;
    }

    private List<List<Sought>> comparisons() {
        List<List<Sought>> any = new ArrayList<>();
        do {
            List<List<Sought>> all = List.of(List.of());
            do {
                all = product(all, operand());
            } while (take(Joint.AND));
            any.addAll(all);
        } while (take(Joint.OR));
        return any;
    }

    private static List<List<Sought>> product(List<List<Sought>> left, List<List<Sought>> right) {
        if ((long) left.size() * right.size() > MAX_ALTERNATIVES) {
            throw new IllegalArgumentException(
                    "the pattern has more than " + MAX_ALTERNATIVES + " alternatives");
        }
        List<List<Sought>> product = new ArrayList<>();
        for (List<Sought> each : left) {
            for (List<Sought> other : right) {
                List<Sought> both = new ArrayList<>(each);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }

    private List<List<Sought>> operand() {
        if (token.equals("(")) {
            next();
            List<List<Sought>> inner = comparisons();
            take(")");
            return inner;
        }
        return comparison();
    }

    private List<List<Sought>> comparison() {
        String path = token;
        Kind kind = kind(path);
        next();
        List<List<Sought>> any = new ArrayList<>();
        switch (token.toUpperCase(Locale.ROOT)) {
            case "=", "ISSUBSET" -> {
                next();
                any.add(List.of(sought(kind, path)));
            }
            case "IN" -> {
                next();
                take("(");
                any.add(List.of(sought(kind, path)));
                while (token.equals(",")) {
                    next();
                    any.add(List.of(sought(kind, path)));
                }
                take(")");
            }
            default -> throw unsupported(token);
        }
        return any;
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
            case "network-traffic:dst_port" -> Kind.PORT;
            default -> throw new IllegalArgumentException("events are not compared with " + path);
        };
    }

    private Sought sought(Kind kind, String path) {
        String value = value(kind);
        Kind actual = kind == Kind.ADDRESS && value.contains("/") ? Kind.NETWORK : kind;
        if (kind == Kind.ADDRESS && Values.kind(value) == Kind.DOMAIN) {
            actual = Kind.DOMAIN;
        }
        @Nullable String normal = Values.normal(actual, value);
        if (normal == null) {
            throw new IllegalArgumentException("\"" + value + "\" is no " + path);
        }
        next();
        return new Sought(actual, normal);
    }

    private String value(Kind kind) {
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (kind == Kind.PORT && !token.isEmpty()) {
            return token;
        }
        throw unsupported(token);
    }

    private enum Joint {
        AND,
        OR
    }

    private boolean take(Joint joint) {
        boolean there = token.equalsIgnoreCase(joint.name());
        if (there) {
            next();
        }
        return there;
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
                "the pattern is used only if one event can meet it, by values joined by AND and OR, but has \""
                        + what
                        + "\"");
    }
}
