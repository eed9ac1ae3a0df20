package jp.sekisho.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// A text with signatures under it (C2SP signed-note).
///
/// What is signed is the text with its final newline. A parsed note says nothing until
/// [#check(Collection)] found a signature by a key that the caller trusts. Immutable, thread-safe.
///
/// @param text ends in a newline, holds no other control characters
/// @param signatures in their order, 1 to 100
public record SignedNote(String text, List<NoteSignature> signatures) {

    static final int MAX_BYTES = 1_000_000;
    static final int MAX_SIGNATURES = 100;

    public SignedNote {
        NoteText.check(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(
                    "a note has 1 to %d signatures, but got %d"
                            .formatted(MAX_SIGNATURES, signatures.size()));
        }
    }

    /// Signs a text with each of the keys.
    public static SignedNote sign(String text, SigningKey first, SigningKey... more) {
        NoteText.check(text);
        List<NoteSignature> signatures = new ArrayList<>();
        signatures.add(first.sign(text));
        for (SigningKey key : more) {
            signatures.add(key.sign(text));
        }
        return new SignedNote(text, signatures);
    }

    /// Reads a note: UTF-8, LF only, U+2014 before each signature, padded base64, nothing after it.
    ///
    /// @throws Malformed with the position, if the bytes are no note
    public static SignedNote parse(byte[] note) {
        return new NoteParser(note).parse();
    }

    /// The bytes as they are published.
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Which of the known keys signed this.
    ///
    /// Signatures by other keys are ignored, also where they share name or id with a known one. A
    /// wrong signature in the name of a known key spoils the note, whatever else is under it.
    public NoteCheck check(Collection<VerifierKey> known) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        SequencedSet<VerifierKey> signers = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            Optional<VerifierKey> claimed = known.stream().filter(signature::claims).findFirst();
            if (claimed.isEmpty()) {
                continue;
            }
            if (!claimed.get().verifies(message, signature.bytes())) {
                return new NoteCheck.WrongSignature(claimed.get());
            }
            signers.add(claimed.get());
        }
        return signers.isEmpty()
                ? new NoteCheck.NoKnownSigner(
                        signatures.stream().map(NoteSignature::signer).distinct().toList())
                : new NoteCheck.Signed(List.copyOf(signers));
    }

    /// The note as text.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append("— ").append(signature.name()).append(' ').append(signature.base64());
            note.append('\n');
        }
        return note.toString();
    }
}
