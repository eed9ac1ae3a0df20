package jp.sekisho.proof;

import java.nio.charset.StandardCharsets;

/// One line of the ledger as the tree holds it: who did what to what, when, and a commitment to
/// the state that came of it.
///
/// Its bytes are one flat RFC 8785 object. All text is of an alphabet that needs no escaping, so
/// the canonical form is a template with seven holes; `LEAF.md` has it, with its SQL.
///
/// Immutable and thread-safe.
///
/// @param action what was done, `module.noun.verb`: three parts of `[a-z][a-z0-9_-]*`, at most 200
/// @param actor who did it, an opaque id of `[a-z0-9._:-]`, 1 to 200 characters
/// @param commitment [Commitment#of(byte\[\], byte\[\])] over the payload
/// @param sequence the place in the ledger, from 0
/// @param subject what it was done to, an opaque id like `actor`
/// @param time milliseconds since 1970-01-01T00:00Z
/// @param version the form of the entry's payload, from 1; the log does not interpret it
public record Leaf(
        String action,
        String actor,
        Hash commitment,
        long sequence,
        String subject,
        long time,
        int version) {

    /// The greatest `sequence` and `time`: 2^53 − 1, the greatest integer that RFC 8785 can write.
    public static final long MAX_INTEGER = (1L << 53) - 1;

    public Leaf {
        require(LeafText.faultInAction(action) < 0, "action", action);
        require(LeafText.faultInId(actor) < 0, "actor", actor);
        require(sequence >= 0 && sequence <= MAX_INTEGER, "sequence", sequence);
        require(LeafText.faultInId(subject) < 0, "subject", subject);
        require(time >= 0 && time <= MAX_INTEGER, "time", time);
        require(version >= 1, "version", version);
    }

    /// Reads a leaf; any byte that [#bytes()] would not have written is refused with its position.
    ///
    /// @throws Malformed if the bytes are not the canonical form of a leaf
    public static Leaf parse(byte[] bytes) {
        return new LeafParser(bytes).parse();
    }

    /// The canonical form: what is stored, hashed into the tree and published.
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The canonical form as text.
    @Override
    public String toString() {
        return "{\"action\":\""
                + action
                + "\",\"actor\":\""
                + actor
                + "\",\"commitment\":\""
                + commitment
                + "\",\"sequence\":"
                + sequence
                + ",\"subject\":\""
                + subject
                + "\",\"time\":"
                + time
                + ",\"version\":"
                + version
                + "}";
    }

    private static void require(boolean good, String member, Object value) {
        if (!good) {
            throw new IllegalArgumentException(
                    member + " of a leaf cannot be " + Quoted.text(value.toString()));
        }
    }
}
