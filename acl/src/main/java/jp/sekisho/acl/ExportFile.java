package jp.sekisho.acl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Reads the files that collectors write, and those that people type from a printed sheet: UTF-8, one
/// fact a line, fields between tabs. `acl/README.md` lists the lines.
///
/// The last line holds the number of lines above it and their SHA-256, so a file that was cut short or
/// changed is refused. A file typed by hand says so in its first line and has no such end. Work and
/// memory are linear in the size of the file.
public final class ExportFile {

    private static final String MAGIC = "sekisho-acl";
    private static final String BY_HAND = "by hand";

    private final String name;
    private final byte[] bytes;

    /// Where each line begins. Lines are made out one by one: all of them at once would take four times
    /// the size of the file.
    private final int[] starts;

    private final int length;
    private Optional<Instant> captured = Optional.empty();

    private ExportFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        checkEncoding();
        length = bytes.length - (bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? 1 : 0);
        starts = starts();
    }

    /// Whether these bytes begin as such a file does.
    public static boolean isOne(byte[] bytes) {
        byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= magic.length
                && Arrays.equals(magic, 0, magic.length, bytes, 0, magic.length);
    }

    /// Reads one file.
    ///
    /// @param name of the file, for messages and for [Source#name()]
    /// @throws Malformed naming the line, and what was expected in it. A labelled individual number is
    ///     refused too, and not quoted.
    public static Export read(String name, byte[] bytes) {
        return new ExportFile(name, bytes).export();
    }

    private Export export() {
        ExportLine head = line(0);
        if (!head.kind().equals(MAGIC) || !head.text(1).equals("1")) {
            throw head.wrong(0, MAGIC + " and 1, with a tab between them");
        }
        boolean byHand = head.text(2).equals(BY_HAND);
        if (!byHand) {
            checkEnd();
        }
        ExportFacts facts = new ExportFacts();
        for (int i = 1; i < starts.length - (byHand ? 0 : 1); i++) {
            String text = text(i);
            if (!text.isBlank()) {
                take(new ExportLine(name, i + 1, text), facts);
            }
        }
        return new Export(
                new Source(
                        name,
                        sha256(bytes.length),
                        captured.orElseThrow(
                                () -> head.wrong(0, "a line captured, with date and time, below"))),
                facts.all());
    }

    private void take(ExportLine line, ExportFacts facts) {
        LabelledNumber.refuse(line);
        switch (line.kind()) {
            case "captured" -> captured = Optional.of(line.instant(1));
            case "made" -> {}
            default -> facts.take(line);
        }
    }

    private void checkEnd() {
        ExportLine end = line(starts.length - 1);
        if (!end.kind().equals("end")) {
            throw wrong(
                    Malformed.Flaw.CUT_SHORT,
                    end,
                    0,
                    "the last line, end (the file was cut short)");
        }
        if (!end.text(1).equals(String.valueOf(starts.length - 1))) {
            throw wrong(
                    Malformed.Flaw.CUT_SHORT,
                    end,
                    1,
                    (starts.length - 1) + ", the number of lines above (some are missing)");
        }
        int start = bytes.length - (bytes[bytes.length - 1] == '\n' ? 1 : 0);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        String actual = sha256(start);
        if (!end.text(2).equals(actual)) {
            throw wrong(
                    Malformed.Flaw.CHANGED,
                    end,
                    2,
                    "the SHA-256 of the lines above, "
                            + actual
                            + " (the file was changed after it was made)");
        }
    }

    private static Malformed wrong(
            Malformed.Flaw flaw, ExportLine end, int field, String expected) {
        return end.wrong(flaw, field, expected, Malformed.quoted(end.text(field)));
    }

    private ExportLine line(int index) {
        return new ExportLine(name, index + 1, text(index));
    }

    private String text(int index) {
        int start = starts[index];
        int end = index + 1 < starts.length ? starts[index + 1] - 1 : length;
        return new String(
                bytes,
                start,
                end - start - (end > start && bytes[end - 1] == '\r' ? 1 : 0),
                StandardCharsets.UTF_8);
    }

    private int[] starts() {
        int lines = 1 + linesBefore(length);
        int[] found = new int[lines];
        for (int i = 0, n = 1; n < lines; i++) {
            if (bytes[i] == '\n') {
                found[n++] = i + 1;
            }
        }
        return found;
    }

    private int linesBefore(int position) {
        int lines = 0;
        for (int i = 0; i < position; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void checkEncoding() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new Malformed(
                    Malformed.Flaw.ENCODING,
                    name,
                    1 + linesBefore(in.position()),
                    0,
                    "UTF-8",
                    "another encoding");
        }
    }

    private String sha256(int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
