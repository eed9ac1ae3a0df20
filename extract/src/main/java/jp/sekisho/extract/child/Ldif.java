package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// Entries of a directory (RFC 2849). References to files and addresses are told, never followed.
final class Ldif {
    static final int TEXT = 0;
    static final int BYTES = 1;
    static final int REFERENCE = 2;

    private static final List<String> NEVER_TEXT =
            List.of("objectsid", "objectguid", "sidhistory", "ntsecuritydescriptor");

    private final String text;
    private final Out out;
    private final Meter meter;
    private final StringBuilder logical = new StringBuilder();
    private int at;
    private int line;
    private int begun;
    private boolean inside;

    private Ldif(String text, Out out, Meter meter) {
        this.text = text;
        this.out = out;
        this.meter = meter;
    }

    /// Whether the first line that is neither empty nor a comment begins an entry.
    static boolean looksLikeIt(String text) {
        return text.substring(0, Math.min(text.length(), 1 << 14))
                .lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ' ')
                .findFirst()
                .filter(line -> begins(line, "version:") || begins(line, "dn:"))
                .isPresent();
    }

    private static boolean begins(String line, String word) {
        return line.regionMatches(true, 0, word, 0, word.length());
    }

    static void read(Decoded decoded, Out out, Meter meter) {
        out.record(Tag.DIRECTORY).text(decoded.charset());
        new Ldif(decoded.text(), out, meter).read();
    }

    private void read() {
        while (next()) {
            if (logical.isEmpty()) {
                inside = false;
            } else if (logical.charAt(0) != '#') {
                attribute(logical.toString());
            }
        }
    }

    /// Puts the next line together with those folded behind it.
    private boolean next() {
        if (at >= text.length()) {
            return false;
        }
        logical.setLength(0);
        begun = line + 1;
        physical(at);
        while (at < text.length() && text.charAt(at) == ' ' && !logical.isEmpty()) {
            physical(at + 1);
        }
        return true;
    }

    private void physical(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        meter.text(logical.length() + end - from);
        logical.append(text, from, end);
        at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        line++;
    }

    private void attribute(String whole) {
        int colon = whole.indexOf(':');
        if (whole.equals("-") && inside) {
            write("-", TEXT, "".getBytes(UTF_8));
            return;
        }
        if (colon < 1) {
            throw damaged();
        }
        var name = whole.substring(0, colon);
        begin(name);
        if (!inside) {
            return;
        }
        var rest = whole.substring(colon + 1);
        if (rest.startsWith(":")) {
            var bytes = base64(rest.substring(1).strip());
            write(name, isText(name, bytes) ? TEXT : BYTES, bytes);
        } else if (rest.startsWith("<")) {
            write(name, REFERENCE, rest.substring(1).strip().getBytes(UTF_8));
        } else {
            write(name, TEXT, rest.replaceFirst("^ +", "").getBytes(UTF_8));
        }
    }

    private void begin(String name) {
        if (inside || name.equalsIgnoreCase("version")) {
            return;
        }
        if (!name.equalsIgnoreCase("dn")) {
            throw damaged();
        }
        inside = true;
        out.record(Tag.ENTRY).number(begun);
    }

    private void write(String name, int kind, byte[] content) {
        meter.record();
        out.record(Tag.ATTRIBUTE).text(name).number(kind).bytes(content);
    }

    private byte[] base64(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException broken) {
            throw damaged();
        }
    }

    /// Base64 also carries what is no text; identifiers never are, whatever their bytes look like.
    private static boolean isText(String name, byte[] bytes) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (NEVER_TEXT.contains(lower) || lower.endsWith(";binary")) {
            return false;
        }
        return decode(bytes)
                .filter(text ->
                        text.chars()
                                .allMatch(character ->
                                        character >= ' '
                                                || character == '\n'
                                                || character == '\r'
                                                || character == '\t'))
                .isPresent();
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private Refused damaged() {
        return Refused.line(Fault.DAMAGED, begun);
    }
}
