package jp.sekisho.acl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    private final String[] lines;
    private Optional<Instant> captured = Optional.empty();

    private ExportFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        String text = decoded();
        lines = (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1);
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
        for (int i = 1; i < lines.length - (byHand ? 0 : 1); i++) {
            if (!lines[i].isBlank()) {
                take(line(i), facts);
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
        ExportLine end = line(lines.length - 1);
        if (!end.kind().equals("end")) {
            throw wrong(
                    Malformed.Flaw.CUT_SHORT,
                    end,
                    0,
                    "the last line, end (the file was cut short)");
        }
        if (!end.text(1).equals(String.valueOf(lines.length - 1))) {
            throw wrong(
                    Malformed.Flaw.CUT_SHORT,
                    end,
                    1,
                    (lines.length - 1) + ", the number of lines above (some are missing)");
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
        String line = lines[index];
        return new ExportLine(
                name, index + 1, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            String readable = new String(bytes, StandardCharsets.UTF_8);
            int broken = Math.max(readable.indexOf('\uFFFD'), 0);
            for (int i = 0; i < broken; i++) {
                line += readable.charAt(i) == '\n' ? 1 : 0;
            }
            throw new Malformed(
                    Malformed.Flaw.ENCODING, name, line, 0, "UTF-8", "another encoding");
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
