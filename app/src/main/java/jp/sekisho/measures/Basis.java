package jp.sekisho.measures;

/// 根拠規定: where the rule comes from. What the law demands knows no exception.
public enum Basis {
    LAW,
    REGULATION,
    STANDARD
}
