package jp.sekisho.detect.rule;

import static jp.sekisho.detect.rule.Modifier.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which modifiers make no sense beside each other.
final class ModifierRules {
    private static final Set<Modifier> JOINING = EnumSet.of(ALL, NEQ);
    private static final Set<Modifier> ANCHORS = EnumSet.of(CONTAINS, STARTSWITH, ENDSWITH);
    private static final Set<Modifier> COMPARISONS = EnumSet.of(LT, LTE, GT, GTE);
    private static final Set<Modifier> TIME = EnumSet.of(MINUTE, HOUR, DAY, WEEK, MONTH, YEAR);
    private static final Set<Modifier> UTF16S = EnumSet.of(UTF16LE, UTF16BE, UTF16);
    private static final Set<Modifier> BASE64S = EnumSet.of(BASE64, BASE64OFFSET);

    private final Set<Modifier> has;
    private final int line;

    ModifierRules(Set<Modifier> has, int line) {
        this.has = has;
        this.line = line;
    }

    void check() {
        atMostOne(ANCHORS);
        atMostOne(COMPARISONS);
        atMostOne(TIME);
        atMostOne(UTF16S);
        atMostOne(BASE64S);
        only(EXISTS, EnumSet.of(NEQ));
        only(CIDR, EnumSet.of(EXPAND));
        only(RE, EnumSet.of(I, M, S, CASED, EXPAND));
        only(FIELDREF, EnumSet.of(CONTAINS, STARTSWITH, ENDSWITH, CASED));
        COMPARISONS.forEach(comparison -> only(comparison, TIME));
        TIME.forEach(part -> only(part, COMPARISONS));
        EnumSet.of(I, M, S).forEach(flag -> needs(flag, RE));
    }

    private void atMostOne(Set<Modifier> group) {
        Set<Modifier> both = EnumSet.copyOf(group);
        both.retainAll(has);
        if (both.size() > 1) {
            Modifier[] two = both.toArray(Modifier[]::new);
            throw clash(two[0], two[1], line);
        }
    }

    /// Beside `modifier` stand only `others` and what joins values.
    private void only(Modifier modifier, Set<Modifier> others) {
        if (has.contains(modifier)) {
            for (Modifier other : has) {
                if (other != modifier && !others.contains(other) && !JOINING.contains(other)) {
                    throw clash(modifier, other, line);
                }
            }
        }
    }

    private void needs(Modifier flag, Modifier other) {
        if (has.contains(flag) && !has.contains(other)) {
            throw clash(flag, flag, line);
        }
    }

    static Refusal clash(Modifier a, Modifier b, int line) {
        return new Refusal(Flaw.MODIFIERS_CLASH, line, name(a), name(b));
    }

    private static String name(Modifier modifier) {
        return modifier.name().toLowerCase(Locale.ROOT);
    }
}
