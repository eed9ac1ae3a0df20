package jp.sekisho.measures;

/// 機密性, 完全性, 可用性.
public enum Protects {
    C,
    I,
    A
}
