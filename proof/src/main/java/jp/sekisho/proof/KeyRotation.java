package jp.sekisho.proof;

/// That a log passes from one key to the next.
///
/// Kept in the log itself, as the payload of the entry at `sequence`. The old key signs it, because
/// that is whom verifiers know; the next key signs it too, so that no log passes to a key that
/// nobody holds. The old key signs checkpoints up to size `sequence`, the next one those above,
/// which hold this entry. Immutable and thread-safe.
///
/// @param origin the log
/// @param sequence the place of the entry that carries this
/// @param next the key that signs from then on
public record KeyRotation(String origin, long sequence, VerifierKey next) {

    private static final String WHAT = "key rotation";

    /// No checkpoint has this as its second line, so neither can pass for the other.
    private static final String SECOND_LINE = "next key from ";

    public KeyRotation {
        if (sequence < 0 || sequence > Leaf.MAX_INTEGER) {
            throw new IllegalArgumentException("sequence cannot be " + sequence);
        }
        if (!origin.equals(next.name())) {
            throw new IllegalArgumentException(
                    "the next key of %s must bear its name, but is %s".formatted(origin, next));
        }
    }

    /// The note to record: the log's name and the next key, signed by the old key and the next.
    public static SignedNote sign(SigningKey old, SigningKey next, long sequence) {
        KeyRotation rotation = new KeyRotation(old.verifier().name(), sequence, next.verifier());
        return SignedNote.sign(rotation.text(), old, next);
    }

    /// Reads the text of a note as a rotation.
    ///
    /// @throws Malformed if it is none
    public static KeyRotation parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[1].startsWith(SECOND_LINE) || !lines[3].isEmpty()) {
            throw new Malformed(WHAT, "origin, sequence and key", Quoted.text(text));
        }
        try {
            long sequence = Long.parseLong(lines[1].substring(SECOND_LINE.length()));
            KeyRotation read = new KeyRotation(lines[0], sequence, VerifierKey.parse(lines[2]));
            if (read.text().equals(text)) {
                return read;
            }
        } catch (IllegalArgumentException _) {
            // refused below, with the other spellings
        }
        throw new Malformed(WHAT, "origin, sequence and key", Quoted.text(text));
    }

    /// The text form: origin, `next key from` and the sequence, and the key, a line each.
    public String text() {
        return origin + "\n" + SECOND_LINE + sequence + "\n" + next + "\n";
    }
}
