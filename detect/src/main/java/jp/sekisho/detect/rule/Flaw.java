package jp.sekisho.detect.rule;

/// What can be wrong with a rule. Each has a reason and a remedy in `messages.properties`, in English
/// and Japanese.
public enum Flaw {
    NOT_YAML,
    NOT_UTF8,
    TOO_LARGE_FILE,
    NOT_A_RULE,
    MISSING,
    DUPLICATE_KEY,
    NOT_A_MAP,
    NOT_A_LIST,
    NOT_A_TEXT,
    NOT_A_NUMBER,
    NOT_A_BOOLEAN,
    UNKNOWN_LEVEL,
    DUPLICATE_ID,
    EMPTY_DETECTION,
    EMPTY_LIST,
    NULL_IN_LIST,
    NESTED_VALUE,
    UNKNOWN_MODIFIER,
    MODIFIERS_CLASH,
    ALL_WITH_ONE_VALUE,
    WILDCARD_NOT_ALLOWED,
    NOT_ASCII,
    NOT_A_NETWORK,
    REGEX_UNSUPPORTED,
    REGEX_MALFORMED,
    REGEX_TOO_LARGE,
    UNKNOWN_PLACEHOLDER,
    EXPANSION_TOO_LARGE,
    CONDITION_SYNTAX,
    CONDITION_TOO_LARGE,
    UNKNOWN_IDENTIFIER,
    NO_IDENTIFIER_MATCHES,
    PIPE_AGGREGATION,
    UNKNOWN_RULE,
    UNKNOWN_CORRELATION_TYPE,
    NOT_A_TIMESPAN,
    CORRELATION_CONDITION,
    COUNT_TOO_LARGE,
    CORRELATION_CYCLE,
    CORRELATION_TOO_LARGE,
    UNKNOWN_TAXONOMY,
    NEGATED_FILTER,
    UNMAPPED_LOG_SOURCE;

    /// Whether the rule is used all the same.
    public boolean isWarning() {
        return this == NEGATED_FILTER || this == UNMAPPED_LOG_SOURCE || this == ALL_WITH_ONE_VALUE;
    }
}
