package jp.sekisho.detect.naive;

import java.util.List;
import java.util.regex.Pattern;

/// Works a condition out while reading it. "Operator precedence (least to most binding): or, and, not,
/// x of search-identifier, ( expression )".
final class NaiveCondition {
    private final List<String> tokens;
    private final NaiveRule rule;
    private final NaiveEvent event;
    private int at;

    NaiveCondition(List<String> tokens, NaiveRule rule, NaiveEvent event) {
        this.tokens = tokens;
        this.rule = rule;
        this.event = event;
    }

    static List<String> tokens(String condition) {
        return Pattern.compile("[()]|[^\\s()]+")
                .matcher(condition)
                .results()
                .map(m -> m.group())
                .toList();
    }

    boolean holds() {
        boolean result = or();
        if (at != tokens.size()) {
            throw new IllegalArgumentException(String.join(" ", tokens));
        }
        return result;
    }

    private boolean or() {
        boolean result = and();
        while (at < tokens.size() && tokens.get(at).equals("or")) {
            at++;
            result |= and();
        }
        return result;
    }

    private boolean and() {
        boolean result = not();
        while (at < tokens.size() && tokens.get(at).equals("and")) {
            at++;
            result &= not();
        }
        return result;
    }

    private boolean not() {
        if (tokens.get(at).equals("not")) {
            at++;
            return !not();
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            boolean result = or();
            at++;
            return result;
        }
        if (at < tokens.size() && tokens.get(at).equals("of")) {
            at++;
            return of(token, tokens.get(at++));
        }
        return rule.holds(token, event);
    }

    /// "... across all defined search identifiers not starting with an underscore."
    private boolean of(String quantifier, String pattern) {
        String regex = pattern.equals("them") ? ".*" : pattern.replace("*", ".*");
        List<String> selected =
                rule.identifiers().stream()
                        .filter(name -> name.matches(regex))
                        .filter(name -> pattern.startsWith("_") || !name.startsWith("_"))
                        .toList();
        if (selected.isEmpty()) {
            throw new IllegalArgumentException(pattern);
        }
        return quantifier.equals("all")
                ? selected.stream().allMatch(name -> rule.holds(name, event))
                : selected.stream().anyMatch(name -> rule.holds(name, event));
    }
}
