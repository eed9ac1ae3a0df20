package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;

/// Whom a verifier believes: one log, by its origin, and the keys that sign for it.
///
/// A key is given by hand, or follows from a key that is trusted already ([#follow(SignedNote)]).
/// Immutable and thread-safe.
public final class Trust {

    private final String origin;
    private final List<Known> keys;

    /// A key, and the greatest tree size for which its word counts.
    private record Known(VerifierKey key, long lastSize) {}

    private Trust(String origin, List<Known> keys) {
        this.origin = origin;
        this.keys = List.copyOf(keys);
    }

    /// Trusts the log that has this origin, and these keys for all its sizes.
    public static Trust of(String origin, List<VerifierKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed for " + origin);
        }
        return new Trust(
                origin,
                keys.stream().distinct().map(key -> new Known(key, Long.MAX_VALUE)).toList());
    }

    /// Trusts the log whose origin is the name of the first key.
    public static Trust of(VerifierKey first, VerifierKey... more) {
        List<VerifierKey> keys = new ArrayList<>(List.of(more));
        keys.addFirst(first);
        return of(first.name(), keys);
    }

    /// The log that is trusted.
    public String origin() {
        return origin;
    }

    /// Every trusted key, also those retired by a rotation.
    public List<VerifierKey> keys() {
        return keys.stream().map(Known::key).toList();
    }

    /// Reads a checkpoint and says whether it may be believed. Never throws on what it is given;
    /// costs about a millisecond, for the signature.
    public CheckpointReading open(byte[] note) {
        try {
            SignedNote parsed = SignedNote.parse(note);
            return open(parsed, Checkpoint.parse(parsed.text()));
        } catch (Malformed e) {
            return new CheckpointReading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private CheckpointReading open(SignedNote note, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(origin)) {
            return new CheckpointReading.OtherOrigin(origin, checkpoint.origin());
        }
        return switch (note.check(keys())) {
            case NoteCheck.WrongSignature(VerifierKey key) ->
                    new CheckpointReading.WrongSignature(key);
            case NoteCheck.NoKnownSigner(List<String> signers) ->
                    new CheckpointReading.UnknownSigners(signers);
            case NoteCheck.Signed(List<VerifierKey> signers) -> inOffice(checkpoint, signers);
        };
    }

    private CheckpointReading inOffice(Checkpoint checkpoint, List<VerifierKey> signers) {
        List<VerifierKey> inOffice =
                signers.stream().filter(key -> lastSize(key) >= checkpoint.size()).toList();
        if (inOffice.isEmpty()) {
            VerifierKey retired = signers.getFirst();
            return new CheckpointReading.RetiredKey(retired, lastSize(retired), checkpoint.size());
        }
        return new CheckpointReading.Trusted(checkpoint, inOffice);
    }

    /// Passes trust on from a key to the next one, by a note that [KeyRotation] made.
    ///
    /// The key that passed it on counts no longer for trees that hold the entry of the rotation, so
    /// whoever finds an old key cannot sign for the log as it is now.
    public RotationReading follow(SignedNote rotation) {
        KeyRotation read;
        try {
            read = KeyRotation.parse(rotation.text());
        } catch (Malformed e) {
            return new RotationReading.Refused(String.valueOf(e.getMessage()));
        }
        if (!read.origin().equals(origin)) {
            return new RotationReading.Refused("it is of the log " + read.origin());
        }
        if (!signs(rotation, read.next())) {
            return new RotationReading.Refused("the next key did not sign it");
        }
        List<Known> passing =
                keys.stream()
                        .filter(known -> known.lastSize() > read.sequence())
                        .filter(known -> !known.key().equals(read.next()))
                        .filter(known -> signs(rotation, known.key()))
                        .toList();
        if (passing.isEmpty()) {
            return new RotationReading.Refused("no key in office signed it");
        }
        return new RotationReading.Followed(after(read, passing));
    }

    private Trust after(KeyRotation rotation, List<Known> passing) {
        List<Known> keys = new ArrayList<>();
        for (Known known : this.keys) {
            if (passing.contains(known)) {
                keys.add(new Known(known.key(), rotation.sequence()));
            } else if (!known.key().equals(rotation.next())) {
                keys.add(known);
            }
        }
        keys.add(new Known(rotation.next(), Long.MAX_VALUE));
        return new Trust(origin, keys);
    }

    private static boolean signs(SignedNote note, VerifierKey key) {
        return note.check(List.of(key)) instanceof NoteCheck.Signed;
    }

    private long lastSize(VerifierKey key) {
        return keys.stream()
                .filter(known -> known.key().equals(key))
                .mapToLong(Known::lastSize)
                .max()
                .orElse(0);
    }
}
