package jp.sekisho.detect.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sekisho.detect.regex.Flags;
import jp.sekisho.detect.regex.Regex;
import jp.sekisho.detect.regex.RegexProblem;
import jp.sekisho.detect.rule.Test.Anchor;
import jp.sekisho.detect.text.Numbers;
import org.jspecify.annotations.Nullable;

/// Reads one item of a detection: a field with its modifiers (or keywords, without a field) and its
/// values. Modifiers that change a value are applied in the order in which they stand.
final class ItemReader {
    private final String field;
    private final List<Modifier> modifiers;
    private final Set<Modifier> has = EnumSet.noneOf(Modifier.class);
    private final Placeholders placeholders;
    private final int line;

    ItemReader(String key, Placeholders placeholders, int line) {
        String[] words = key.split("\\|", -1);
        this.field = words[0];
        this.placeholders = placeholders;
        this.line = line;
        List<Modifier> read = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Modifier modifier = Modifier.of(words[i], line);
            if (!has.add(modifier)) {
                throw clash(modifier, modifier);
            }
            read.add(modifier);
        }
        this.modifiers = List.copyOf(read);
        new ModifierRules(has, line).check();
    }

    Expression read(List<Scalar> values) {
        List<Expression> tests = new ArrayList<>(values.size());
        for (Scalar value : values) {
            if (value instanceof Scalar.Null && values.size() > 1) {
                throw new Refusal(Flaw.NULL_IN_LIST, line, field);
            }
            tests.add(value(value));
        }
        if (tests.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_LIST, line, field);
        }
        Expression all = has.contains(Modifier.ALL) ? Expression.and(tests) : Expression.or(tests);
        return has.contains(Modifier.NEQ) ? new Expression.Not(all) : all;
    }

    private Expression value(Scalar value) {
        if (has.contains(Modifier.EXISTS)) {
            if (!(value instanceof Scalar.Bool(boolean expected)) || field.isEmpty()) {
                throw new Refusal(Flaw.NOT_A_BOOLEAN, line, "exists");
            }
            Expression exists = test(new Test.Exists());
            return expected ? exists : new Expression.Not(exists);
        }
        if (value instanceof Scalar.Null) {
            if (!(has.isEmpty() || has.equals(EnumSet.of(Modifier.NEQ))) || field.isEmpty()) {
                throw new Refusal(Flaw.NOT_A_TEXT, line);
            }
            return test(new Test.IsNull());
        }
        TimePart part = firstOf(Modifier::timePart);
        Comparison comparison = firstOf(Modifier::comparison);
        if (part != null) {
            return test(
                    new Test.Clock(
                            part, comparison == null ? Comparison.EQ : comparison, number(value)));
        }
        if (comparison != null) {
            return test(new Test.Compare(comparison, number(value)));
        }
        return Expression.or(texts(raw(value)));
    }

    private List<Expression> texts(String raw) {
        List<Expression> tests = new ArrayList<>();
        boolean plain = has.contains(Modifier.RE) || has.contains(Modifier.CIDR);
        List<String> written =
                has.contains(Modifier.EXPAND) ? placeholders.expand(raw, line) : List.of(raw);
        for (String text : written) {
            if (has.contains(Modifier.RE)) {
                tests.add(test(new Test.Matches(regex(text), text)));
            } else if (has.contains(Modifier.CIDR)) {
                tests.add(test(new Test.Inside(Network.parse(text, line))));
            } else if (has.contains(Modifier.FIELDREF)) {
                tests.add(test(new Test.SameAs(text, anchor(), has.contains(Modifier.CASED))));
            } else {
                for (Glob glob : new GlobChain(modifiers, line).apply(Glob.parse(text))) {
                    tests.add(test(like(glob)));
                }
            }
        }
        if (tests.isEmpty()) {
            throw new Refusal(plain ? Flaw.NOT_A_TEXT : Flaw.EMPTY_LIST, line, field);
        }
        return tests;
    }

    private Test like(Glob value) {
        // A keyword is searched in the value; a field is compared with all of it.
        Glob glob = field.isEmpty() ? value.openStart().openEnd() : value;
        boolean cased = has.contains(Modifier.CASED);
        if (!glob.isWild()) {
            return new Test.Like(glob, cased);
        }
        return new Test.Matches(
                regex(glob.asRegex(), new Flags(!cased, false, true)), glob.toString());
    }

    private Expression test(Test test) {
        return field.isEmpty() ? new Expression.Anywhere(test) : new Expression.Field(field, test);
    }

    private Regex regex(String pattern) {
        return regex(
                pattern,
                new Flags(
                        has.contains(Modifier.I),
                        has.contains(Modifier.M),
                        has.contains(Modifier.S)));
    }

    private Regex regex(String pattern, Flags flags) {
        try {
            return Regex.parse(pattern, flags);
        } catch (RegexProblem e) {
            Flaw flaw =
                    switch (e.reason()) {
                        case UNSUPPORTED -> Flaw.REGEX_UNSUPPORTED;
                        case MALFORMED -> Flaw.REGEX_MALFORMED;
                        case TOO_LARGE -> Flaw.REGEX_TOO_LARGE;
                    };
            String position = Integer.toString(e.position());
            throw new Refusal(flaw, line, e.culprit(), position, pattern);
        }
    }

    private Anchor anchor() {
        if (has.contains(Modifier.CONTAINS)) {
            return Anchor.ANYWHERE;
        }
        return has.contains(Modifier.STARTSWITH)
                ? Anchor.START
                : has.contains(Modifier.ENDSWITH) ? Anchor.END : Anchor.WHOLE;
    }

    private <T> @Nullable T firstOf(java.util.function.Function<Modifier, @Nullable T> kind) {
        for (Modifier modifier : modifiers) {
            T found = kind.apply(modifier);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String raw(Scalar value) {
        return switch (value) {
            case Scalar.Text(String text) -> text;
            case Scalar.Decimal(BigDecimal number) -> Numbers.text(number);
            case Scalar.Bool(boolean bool) -> Boolean.toString(bool);
            case Scalar.Null _ -> "";
        };
    }

    private BigDecimal number(Scalar value) {
        if (value instanceof Scalar.Decimal(BigDecimal number)) {
            return number;
        }
        if (value instanceof Scalar.Text(String text) && Scalar.DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new Refusal(Flaw.NOT_A_NUMBER, line, raw(value));
    }

    private Refusal clash(Modifier a, Modifier b) {
        return ModifierRules.clash(a, b, line);
    }
}
