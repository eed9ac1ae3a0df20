package jp.sekisho.proof;

/// What became of a note that asks to pass trust on to the next key.
public sealed interface RotationReading {

    /// It holds; this is whom to trust from now on.
    record Followed(Trust trust) implements RotationReading {}

    /// It does not, and nothing changes.
    record Refused(String why) implements RotationReading {}
}
