package jp.sekisho.proof;

/// What a proof comes to, held against roots that are known otherwise.
public sealed interface ProofCheck {

    /// It proves what it claims.
    record Proven() implements ProofCheck {}

    /// It leads to another root than the one that was stated.
    record OtherRoot(Hash stated, Hash computed) implements ProofCheck {}

    /// It leads to another root of the older tree than the one that was stated.
    record OtherOldRoot(Hash stated, Hash computed) implements ProofCheck {}
}
