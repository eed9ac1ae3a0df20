package jp.sekisho.proof;

import java.util.List;

/// What a log says about itself at one moment: how many leaves it has, and the root over them
/// (C2SP tlog-checkpoint).
///
/// Text form: origin, size and base64 of the root, each on a line of its own, then extension lines,
/// of which this log writes none. Immutable and thread-safe.
///
/// @param origin the identity of the log, such as `kouiki.example/shoseki-1`
/// @param size the number of leaves
/// @param root the root of the tree of that size
/// @param extensions further lines, not empty, without meaning here
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final String WHAT = "checkpoint";

    public Checkpoint {
        requireLine(origin);
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative, but is " + size);
        }
        if (size == 0 && !root.equals(Hash.EMPTY_ROOT)) {
            throw new IllegalArgumentException("the root of no leaves cannot be " + root);
        }
        extensions = List.copyOf(extensions);
        extensions.forEach(Checkpoint::requireLine);
    }

    /// A checkpoint without extension lines.
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Reads the text of a note as a checkpoint, in its one spelling.
    ///
    /// @throws Malformed if it is none
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed(WHAT, "three lines that end in LF", Quoted.text(text));
        }
        try {
            return new Checkpoint(
                    lines[0],
                    size(lines[1]),
                    Hash.ofBase64(lines[2]),
                    List.of(lines).subList(3, lines.length - 1));
        } catch (Malformed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Malformed(WHAT, "origin, size and root", String.valueOf(e.getMessage()));
        }
    }

    private static long size(String line) {
        try {
            long size = Long.parseLong(line);
            if (size >= 0 && Long.toString(size).equals(line)) {
                return size;
            }
        } catch (NumberFormatException _) {
            // refused below, with the other spellings
        }
        throw new Malformed(WHAT, "the size in decimal", Quoted.text(line));
    }

    /// The note that hands this checkpoint out; the first key is the log's own.
    public SignedNote sign(SigningKey first, SigningKey... more) {
        return SignedNote.sign(text(), first, more);
    }

    /// The text form, which is what gets signed.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root.base64());
        text.append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException(
                    "a line of a checkpoint is one line of text, but got " + Quoted.text(line));
        }
    }
}
