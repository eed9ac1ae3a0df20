package jp.sekisho.proof;

import java.util.List;

/// What a checkpoint that came from somewhere is worth to someone who trusts certain keys.
public sealed interface CheckpointReading {

    /// The log's own word: of the right origin, signed by these keys.
    record Trusted(Checkpoint checkpoint, List<VerifierKey> signers) implements CheckpointReading {}

    /// Nothing that it says may be believed, for a reason.
    sealed interface Refused extends CheckpointReading {}

    /// It is no note, or a note that is no checkpoint.
    record Unreadable(String why) implements Refused {}

    /// It is of another log.
    record OtherOrigin(String expected, String found) implements Refused {}

    /// None of the trusted keys signed it, but these did (name and key id).
    record UnknownSigners(List<String> signers) implements Refused {}

    /// A signature in the name of this key is not by this key.
    record WrongSignature(VerifierKey key) implements Refused {}

    /// Signed by this key alone, after the log had passed to the next one.
    ///
    /// @param lastSize the greatest size that the key may sign
    /// @param size the size that it signed
    record RetiredKey(VerifierKey key, long lastSize, long size) implements Refused {}
}
