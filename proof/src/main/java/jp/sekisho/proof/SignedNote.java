package jp.sekisho.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
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
public record SignedNote(String text, List<Signature> signatures) {

    static final int MAX_BYTES = 1_000_000;
    static final int MAX_SIGNATURES = 100;

    /// One signature line: who claims to have signed, and base64 of key id and signature.
    ///
    /// @param name the name of the key
    /// @param base64 padded base64 of the 4-byte key id and at least one further byte
    public record Signature(String name, String base64) {

        public Signature {
            KeyName.checked(name);
            if (StrictBase64.decode("signature", base64).length <= Integer.BYTES) {
                throw new Malformed("signature", "a key id and a signature", base64);
            }
        }

        static Signature of(VerifierKey key, byte[] signature) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
            bytes.putInt(key.id()).put(signature);
            return new Signature(key.name(), Base64.getEncoder().encodeToString(bytes.array()));
        }

        /// The id of the key that claims to have signed.
        public int keyId() {
            return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
        }

        /// The signature without the key id.
        byte[] bytes() {
            byte[] all = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(all, Integer.BYTES, all.length);
        }

        /// Name and key id together name a key; one of them alone does not.
        boolean claims(VerifierKey key) {
            return name.equals(key.name()) && keyId() == key.id();
        }

        /// Name and key id, as in the beginning of a vkey.
        public String signer() {
            return name + "+" + HexFormat.of().toHexDigits(keyId());
        }
    }

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
        List<Signature> signatures = new ArrayList<>();
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
        for (Signature signature : signatures) {
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
                        signatures.stream().map(Signature::signer).distinct().toList())
                : new NoteCheck.Signed(List.copyOf(signers));
    }

    /// The note as text.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            note.append("— ").append(signature.name()).append(' ').append(signature.base64());
            note.append('\n');
        }
        return note.toString();
    }
}
