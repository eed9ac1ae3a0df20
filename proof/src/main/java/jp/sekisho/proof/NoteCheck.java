package jp.sekisho.proof;

import java.util.List;

/// What the signatures under a note are worth to someone who trusts certain keys.
public sealed interface NoteCheck {

    /// Signed by these of the trusted keys, at least one.
    record Signed(List<VerifierKey> signers) implements NoteCheck {}

    /// A signature in the name of a trusted key is not by that key: the note was changed or forged.
    record WrongSignature(VerifierKey key) implements NoteCheck {}

    /// Signed by none of the trusted keys, but by these (name and key id).
    record NoKnownSigner(List<String> signers) implements NoteCheck {}
}
