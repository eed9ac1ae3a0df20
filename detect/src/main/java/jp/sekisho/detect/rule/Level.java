package jp.sekisho.detect.rule;

import java.util.Locale;

/// How grave a hit is, as the rule's author sees it.
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
