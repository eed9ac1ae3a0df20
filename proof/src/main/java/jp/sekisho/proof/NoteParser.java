package jp.sekisho.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Splits a note at its last blank line and reads the signature lines after it.
final class NoteParser {

    private static final String WHAT = "signed note";
    private static final String DASH = "— ";

    private final byte[] bytes;

    NoteParser(byte[] bytes) {
        this.bytes = bytes;
    }

    SignedNote parse() {
        if (bytes.length > SignedNote.MAX_BYTES) {
            throw new Malformed(
                    WHAT, "at most " + SignedNote.MAX_BYTES + " bytes", bytes.length + " bytes");
        }
        String note = decoded();
        refuseControlCharacters();
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new Malformed(
                    WHAT, bytes.length, "a blank line before the signatures", "the end");
        }
        String text = note.substring(0, blank + 1);
        return new SignedNote(text, signatures(note.substring(blank + 2), lengthOf(text) + 1));
    }

    private List<NoteSignature> signatures(String lines, int start) {
        if (!lines.endsWith("\n")) {
            throw new Malformed(WHAT, bytes.length, "signature lines that end in LF", "the end");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        int at = start;
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            if (signatures.size() == SignedNote.MAX_SIGNATURES) {
                throw new Malformed(
                        WHAT, at, "at most " + SignedNote.MAX_SIGNATURES + " signatures", "more");
            }
            signatures.add(signature(line, at));
            at += lengthOf(line) + 1;
        }
        return signatures;
    }

    private static NoteSignature signature(String line, int at) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new Malformed(WHAT, at, "\"— name base64\"", Quoted.text(line));
        }
        try {
            return new NoteSignature(
                    line.substring(DASH.length(), space), line.substring(space + 1));
        } catch (IllegalArgumentException _) {
            throw new Malformed(
                    WHAT,
                    at,
                    "a key name and padded base64 of key id and signature",
                    Quoted.text(line));
        }
    }

    private String decoded() {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw new Malformed(WHAT, in.position(), "UTF-8", quotedAt(in.position()));
        }
        return out.flip().toString();
    }

    private void refuseControlCharacters() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n') {
                throw new Malformed(WHAT, i, "no control character but LF", quotedAt(i));
            }
        }
    }

    private String quotedAt(int position) {
        return Quoted.byteAt(bytes, position);
    }

    private static int lengthOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
