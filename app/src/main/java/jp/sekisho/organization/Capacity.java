package jp.sekisho.organization;

/// As what somebody stands in a second place: 兼務, 併任, 応援.
public enum Capacity {
    CONCURRENT,
    JOINT,
    SUPPORT
}
