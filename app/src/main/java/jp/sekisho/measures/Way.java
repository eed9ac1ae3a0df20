package jp.sekisho.measures;

/// 判定のしかた: from data, from a dated record with evidence, or from an attestation that expires.
public enum Way {
    COMPUTED,
    RECORDED,
    ATTESTED
}
