package jp.sekisho.detect.rule;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that may follow a field name after `|`.
enum Modifier {
    ALL,
    NEQ,
    CONTAINS,
    STARTSWITH,
    ENDSWITH,
    EXISTS,
    CASED,
    WINDASH,
    RE,
    I,
    M,
    S,
    BASE64,
    BASE64OFFSET,
    UTF16LE,
    UTF16BE,
    UTF16,
    LT,
    LTE,
    GT,
    GTE,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    CIDR,
    EXPAND,
    FIELDREF;

    private static final Map<String, Modifier> BY_NAME =
            Stream.concat(
                            Stream.of(values())
                                    .map(m -> Map.entry(m.name().toLowerCase(Locale.ROOT), m)),
                            Stream.of(
                                    Map.entry("wide", UTF16LE),
                                    Map.entry("ignorecase", I),
                                    Map.entry("multiline", M),
                                    Map.entry("dotall", S)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static Modifier of(String name, int line) {
        Modifier modifier = BY_NAME.get(name);
        if (modifier == null) {
            throw new Refusal(Flaw.UNKNOWN_MODIFIER, line, name);
        }
        return modifier;
    }

    @Nullable Comparison comparison() {
        return switch (this) {
            case LT -> Comparison.LT;
            case LTE -> Comparison.LTE;
            case GT -> Comparison.GT;
            case GTE -> Comparison.GTE;
            default -> null;
        };
    }

    @Nullable TimePart timePart() {
        return switch (this) {
            case MINUTE -> TimePart.MINUTE;
            case HOUR -> TimePart.HOUR;
            case DAY -> TimePart.DAY;
            case WEEK -> TimePart.WEEK;
            case MONTH -> TimePart.MONTH;
            case YEAR -> TimePart.YEAR;
            default -> null;
        };
    }
}
