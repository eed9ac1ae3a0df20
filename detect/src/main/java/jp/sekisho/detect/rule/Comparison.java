package jp.sekisho.detect.rule;

/// How two numbers stand to each other.
public enum Comparison {
    LT,
    LTE,
    GT,
    GTE,
    EQ,
    NEQ;

    /// Whether a sign as `compareTo` gives it satisfies this.
    public boolean holds(int sign) {
        return switch (this) {
            case LT -> sign < 0;
            case LTE -> sign <= 0;
            case GT -> sign > 0;
            case GTE -> sign >= 0;
            case EQ -> sign == 0;
            case NEQ -> sign != 0;
        };
    }
}
