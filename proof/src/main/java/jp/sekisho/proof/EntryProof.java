package jp.sekisho.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// That one entry is in the log, as a text to keep beside it: an inclusion proof with the checkpoint
/// to which it leads (C2SP tlog-proof, files `*.tlog-proof`). Whoever has it needs neither the log
/// nor us. Immutable and thread-safe.
///
/// @param inclusion leads from the entry to the root of the checkpoint
/// @param checkpoint the signed note
public record EntryProof(InclusionProof inclusion, SignedNote checkpoint) {

    private static final String WHAT = "entry proof";
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    /// @throws Malformed if the note is no checkpoint of the size that the proof is about
    public EntryProof {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (inclusion.size() != size) {
            throw new Malformed(
                    WHAT, "a proof in the tree of size " + size, "size " + inclusion.size());
        }
    }

    /// Reads the text form. Without extra data, which nothing here would look at.
    ///
    /// @throws Malformed if it is none
    public static EntryProof parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // a byte, a character
        int blank = text.indexOf("\n\n");
        List<String> lines = text.lines().takeWhile(line -> !line.isEmpty()).toList();
        if (blank < 0
                || lines.size() < 2
                || !lines.get(0).equals(HEADER)
                || !lines.get(1).startsWith(INDEX)) {
            throw new Malformed(WHAT, "header, index, hashes and a checkpoint", Quoted.text(text));
        }
        SignedNote note = SignedNote.parse(Arrays.copyOfRange(bytes, blank + 2, bytes.length));
        EntryProof parsed =
                new EntryProof(
                        new InclusionProof(
                                index(lines.get(1)),
                                Checkpoint.parse(note.text()).size(),
                                lines.stream().skip(2).map(Hash::ofBase64).toList()),
                        note);
        if (!Arrays.equals(parsed.bytes(), bytes)) {
            throw new Malformed(WHAT, "the one spelling", Quoted.text(text));
        }
        return parsed;
    }

    private static long index(String line) {
        try {
            return Long.parseLong(line.substring(INDEX.length()));
        } catch (NumberFormatException _) {
            throw new Malformed(WHAT, "index and a number", Quoted.text(line));
        }
    }

    /// Whether this very leaf is in the tree of the checkpoint. Whether the checkpoint may be
    /// believed is a question of its own: [Trust#open(byte\[\])].
    public ProofCheck check(byte[] leaf) {
        return inclusion.check(Hash.ofLeaf(leaf), Checkpoint.parse(checkpoint.text()).root());
    }

    /// The text form, as bytes.
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The text form.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
