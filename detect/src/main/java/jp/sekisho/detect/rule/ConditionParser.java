package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a condition; from weakest to strongest: `or`, `and`, `not`, `1 of` and `all of`, brackets.
final class ConditionParser {
    private static final Pattern TOKEN = Pattern.compile("[()|]|[^\\s()|]+");
    private static final int MAX_TOKENS = 2000;
    private static final int MAX_DEPTH = 100;

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Expression> identifiers;
    private final String condition;
    private final int line;
    private int at;
    private int depth;

    ConditionParser(String condition, Map<String, Expression> identifiers, int line) {
        this.condition = condition;
        this.identifiers = identifiers;
        this.line = line;
        Matcher matcher = TOKEN.matcher(condition);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    Expression parse() {
        if (tokens.contains("|")) {
            throw new Refusal(Flaw.PIPE_AGGREGATION, line, condition);
        }
        if (tokens.size() > MAX_TOKENS) {
            throw new Refusal(Flaw.CONDITION_TOO_LARGE, line, Integer.toString(MAX_TOKENS));
        }
        Expression expression = or();
        if (at < tokens.size()) {
            throw syntax();
        }
        return expression;
    }

    private Expression or() {
        List<Expression> any = new ArrayList<>(List.of(and()));
        while (takeWord("or")) {
            any.add(and());
        }
        return Expression.or(any);
    }

    private Expression and() {
        List<Expression> all = new ArrayList<>(List.of(not()));
        while (takeWord("and")) {
            all.add(not());
        }
        return Expression.and(all);
    }

    private Expression not() {
        if (++depth > MAX_DEPTH) {
            throw new Refusal(Flaw.CONDITION_TOO_LARGE, line, Integer.toString(MAX_DEPTH));
        }
        Expression expression = takeWord("not") ? new Expression.Not(not()) : operand();
        depth--;
        return expression;
    }

    private Expression operand() {
        String token = next();
        if (token.equals("(")) {
            Expression inner = or();
            if (!next().equals(")")) {
                throw syntax();
            }
            return inner;
        }
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase("of")) {
            at++;
            return selection(token.toLowerCase(Locale.ROOT), next());
        }
        Expression expression = identifiers.get(token);
        if (expression != null) {
            return expression;
        }
        if (token.equals(")") || isKeyword(token)) {
            throw syntax();
        }
        throw new Refusal(Flaw.UNKNOWN_IDENTIFIER, line, token);
    }

    private Expression selection(String quantifier, String pattern) {
        boolean all = quantifier.equals("all");
        if (!all && !quantifier.equals("1") && !quantifier.equals("any")) {
            throw syntax();
        }
        List<Expression> selected = new ArrayList<>();
        identifiers.forEach((name, expression) -> {
            if (selects(pattern, name)) {
                selected.add(expression);
            }
        });
        if (selected.isEmpty()) {
            throw new Refusal(Flaw.NO_IDENTIFIER_MATCHES, line, pattern);
        }
        return all ? Expression.and(selected) : Expression.or(selected);
    }

    /// Names that begin with an underscore are left out, unless the pattern asks for them.
    private static boolean selects(String pattern, String name) {
        if (name.startsWith("_") && !pattern.startsWith("_")) {
            return false;
        }
        return pattern.equals("them") || matches(pattern, name);
    }

    private static boolean matches(String pattern, String name) {
        String[] pieces = pattern.split("\\*", -1);
        if (pieces.length == 1) {
            return pattern.equals(name);
        }
        if (!name.startsWith(pieces[0])) {
            return false;
        }
        int from = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = name.indexOf(pieces[i], from);
            if (found < 0) {
                return false;
            }
            from = found + pieces[i].length();
        }
        String last = pieces[pieces.length - 1];
        return name.length() - last.length() >= from && name.endsWith(last);
    }

    private boolean takeWord(String word) {
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isKeyword(String token) {
        return List.of("and", "or", "not", "of", "them").contains(token.toLowerCase(Locale.ROOT));
    }

    private String next() {
        if (at == tokens.size()) {
            throw syntax();
        }
        return tokens.get(at++);
    }

    private Refusal syntax() {
        String near =
                at == 0 || tokens.isEmpty()
                        ? condition
                        : tokens.get(Math.min(at, tokens.size()) - 1);
        return new Refusal(Flaw.CONDITION_SYNTAX, line, condition, near);
    }
}
