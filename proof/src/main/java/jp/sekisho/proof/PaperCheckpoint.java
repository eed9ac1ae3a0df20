package jp.sekisho.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A checkpoint on paper: the size, and the root in groups of four hexadecimal digits.
///
/// Four groups suffice to notice that history was rewritten after the paper was handed out (2^64
/// tries). They do not bind someone who made two histories beforehand (2^32 tries for a pair that
/// agrees in them); for that, compare more groups, up to all sixteen. Immutable and thread-safe.
///
/// @param size the number of leaves
/// @param digits the first 16 to 64 hexadecimal digits of the root, whole groups, lower-case
public record PaperCheckpoint(long size, String digits) {

    /// How many groups the short form has.
    public static final int GROUPS = 4;

    private static final String WHAT = "paper checkpoint";
    private static final int DIGITS = 4;
    private static final int ALL_DIGITS = 2 * Hash.BYTES;

    public PaperCheckpoint {
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative, but is " + size);
        }
        if (!digits.matches("([0-9a-f]{4}){4,16}")) {
            throw new Malformed(
                    WHAT, "4 to 16 groups of 4 hexadecimal digits", Quoted.text(digits));
        }
    }

    /// Reads what a person typed: full-width or not, capitals or not, any spaces, commas between
    /// thousands.
    ///
    /// @throws Malformed if the size is no number or the groups are too few, too many or not whole
    public static PaperCheckpoint parse(String size, String groups) {
        String plain = folded(size).replaceAll("[\\s,]", "");
        if (!plain.matches("[0-9]{1,18}")) {
            throw new Malformed(WHAT, "the number of entries", Quoted.text(size));
        }
        return new PaperCheckpoint(Long.parseLong(plain), folded(groups).replaceAll("[\\s-]", ""));
    }

    /// The short form of a checkpoint.
    public static PaperCheckpoint of(Checkpoint checkpoint) {
        String digits = checkpoint.root().hex().substring(0, GROUPS * DIGITS);
        return new PaperCheckpoint(checkpoint.size(), digits);
    }

    /// The root in four rows of four groups, as the form is printed.
    public static List<String> rows(Hash root) {
        List<String> groups = List.of(grouped(root.hex()).split(" "));
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < groups.size(); at += GROUPS) {
            rows.add(String.join(" ", groups.subList(at, at + GROUPS)));
        }
        return rows;
    }

    /// The groups with spaces between them, such as `2b90 6e1d ff38 047c`.
    public String groups() {
        return grouped(digits);
    }

    /// Whether the root begins with what is on the paper. The caller sees to the size.
    public boolean agreesWith(Hash root) {
        return root.hex().startsWith(digits);
    }

    /// Whether the paper has the whole root, and so binds as a signed checkpoint does.
    public boolean complete() {
        return digits.length() == ALL_DIGITS;
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{" + DIGITS + "})(?!$)", "$1 ");
    }
}
