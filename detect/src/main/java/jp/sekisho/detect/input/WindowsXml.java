package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// An event of Windows as XML, as the JSON that EVTX tools make of it: attributes under `#attributes`,
/// text beside them under `#text`, and `<Data Name="Image">` as the field `Image`.
final class WindowsXml implements Rewriter {
    private static final int MAX_DEPTH = 32;
    private static final byte[] ATTRIBUTES = JsonLine.name("#attributes");
    private static final byte[] TEXT = JsonLine.name("#text");
    private static final byte[] DATA = JsonLine.name("Data");
    private static final byte[] NAME = JsonLine.name("Name");
    private static final byte[] XMLNS = JsonLine.name("xmlns");
    private static final byte[] NULL = JsonLine.name("null");
    private static final byte[] CDATA = JsonLine.name("<![CDATA[");
    private static final byte[] COMMENT = JsonLine.name("<!--");

    private byte[] bytes = {};
    private int at;
    private int end;
    private JsonLine out = new JsonLine();

    @Override
    public @Nullable Fault rewrite(byte[] record, int from, int to, JsonLine json) {
        json.open('{');
        Fault fault = members(record, from, to, json);
        json.close('}');
        return fault;
    }

    /// Writes the event as a member of the object that is open.
    @Nullable Fault members(byte[] record, int from, int to, JsonLine json) {
        bytes = record;
        end = Bytes.trimEnd(record, from, to);
        at = Bytes.skipBlanks(record, from, end);
        out = json;
        if (at == end) {
            return Fault.BLANK;
        }
        if (bytes[at] != '<') {
            return Fault.MALFORMED;
        }
        Fault fault = element(0);
        return fault != null ? fault : at == end ? null : Fault.MALFORMED;
    }

    /// One element, with its name as key.
    private @Nullable Fault element(int depth) {
        if (depth == MAX_DEPTH) {
            return Fault.TOO_DEEP;
        }
        int start = at + 1;
        int nameEnd = nameEnd(start);
        int local = localName(start, nameEnd);
        int tagEnd = tagEnd(nameEnd);
        if (nameEnd == start || tagEnd < 0) {
            return tagEnd < 0 ? Fault.TRUNCATED : Fault.MALFORMED;
        }
        boolean closed = bytes[tagEnd - 1] == '/';
        int attributesEnd = closed ? tagEnd - 1 : tagEnd;
        at = tagEnd + 1;
        if (Bytes.isEqual(bytes, local, nameEnd, DATA)) {
            int name = attribute(nameEnd, attributesEnd, NAME);
            if (name >= 0) {
                keyOfAttribute(name);
                return closed ? empty() : textOf(start, nameEnd);
            }
        }
        out.key(bytes, local, nameEnd);
        boolean attributed = hasAttributes(nameEnd, attributesEnd);
        if (closed) {
            if (attributed) {
                out.open('{');
                attributes(nameEnd, attributesEnd);
                out.close('}');
            } else {
                out.plain(NULL);
            }
            return null;
        }
        skipComments();
        boolean nested = isElement(Bytes.skipBlanks(bytes, at, end));
        if (!attributed && !nested) {
            return textOf(start, nameEnd);
        }
        out.open('{');
        if (attributed) {
            attributes(nameEnd, attributesEnd);
        }
        Fault fault = nested ? children(depth) : inText(start, nameEnd);
        if (fault == null && nested) {
            fault = close(start, nameEnd);
        }
        out.close('}');
        return fault;
    }

    private @Nullable Fault children(int depth) {
        while (true) {
            at = Bytes.skipBlanks(bytes, at, end);
            skipComments();
            at = Bytes.skipBlanks(bytes, at, end);
            if (at >= end) {
                return Fault.TRUNCATED;
            }
            if (!isElement(at)) {
                return bytes[at] == '<' ? null : Fault.MALFORMED;
            }
            Fault fault = element(depth + 1);
            if (fault != null) {
                return fault;
            }
        }
    }

    private @Nullable Fault inText(int name, int nameEnd) {
        if (at < end && bytes[at] == '<' && at + 1 < end && bytes[at + 1] == '/') {
            return close(name, nameEnd);
        }
        out.key(TEXT);
        return textOf(name, nameEnd);
    }

    private @Nullable Fault empty() {
        out.beginText();
        out.endText();
        return null;
    }

    /// The text up to the end tag of the element, as a JSON string.
    private @Nullable Fault textOf(int name, int nameEnd) {
        out.beginText();
        while (at < end) {
            byte b = bytes[at];
            if (b == '&') {
                if (!entity()) {
                    return Fault.MALFORMED;
                }
            } else if (b != '<') {
                // XML takes a carriage return before a newline for part of it.
                if (b != '\r' || at + 1 == end || bytes[at + 1] != '\n') {
                    out.escaped(b);
                }
                at++;
            } else if (Bytes.startsWith(bytes, at, end, CDATA)) {
                int close = endOfCdata();
                if (close < 0) {
                    return Fault.TRUNCATED;
                }
                out.escaped(bytes, at + CDATA.length, close);
                at = close + 3;
            } else if (Bytes.startsWith(bytes, at, end, COMMENT)) {
                skipComments();
            } else {
                out.endText();
                return close(name, nameEnd);
            }
        }
        return Fault.TRUNCATED;
    }

    private @Nullable Fault close(int name, int nameEnd) {
        int length = nameEnd - name;
        if (at + 2 + length > end) {
            return Fault.TRUNCATED;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + 2 + i] != bytes[name + i]) {
                return Fault.MALFORMED;
            }
        }
        int close = Bytes.skipBlanks(bytes, at + 2 + length, end);
        if (bytes[at + 1] != '/' || close >= end || bytes[close] != '>') {
            return close >= end ? Fault.TRUNCATED : Fault.MALFORMED;
        }
        at = close + 1;
        return null;
    }

    private boolean isElement(int where) {
        return where + 1 < end && bytes[where] == '<' && Bytes.isLetter(bytes[where + 1]);
    }

    private int endOfCdata() {
        for (int i = at; i + 2 < end; i++) {
            if (bytes[i] == ']' && bytes[i + 1] == ']' && bytes[i + 2] == '>') {
                return i;
            }
        }
        return -1;
    }

    private void skipComments() {
        int start = Bytes.skipBlanks(bytes, at, end);
        while (Bytes.startsWith(bytes, start, end, COMMENT)) {
            int close = start + COMMENT.length;
            while (close + 2 < end
                    && !(bytes[close] == '-'
                            && bytes[close + 1] == '-'
                            && bytes[close + 2] == '>')) {
                close++;
            }
            at = Math.min(end, close + 3);
            start = Bytes.skipBlanks(bytes, at, end);
        }
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < end
                && bytes[i] != '>'
                && bytes[i] != '/'
                && bytes[i] != '<'
                && !Bytes.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    private int localName(int from, int to) {
        int colon = Bytes.indexOf(bytes, ':', from, to);
        return colon < 0 ? from : colon + 1;
    }

    /// Where the `>` of the tag stands, or -1; one in quotes is none.
    private int tagEnd(int from) {
        byte quote = 0;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return i;
            }
        }
        return -1;
    }

    /// Where the value of an attribute begins, behind its quote, or -1.
    private int attribute(int from, int to, byte[] name) {
        int i = Bytes.skipBlanks(bytes, from, to);
        while (i < to) {
            int equals = Bytes.indexOf(bytes, '=', i, to);
            int value = equals < 0 ? to : Bytes.skipBlanks(bytes, equals + 1, to);
            if (value >= to) {
                return -1;
            }
            if (Bytes.isEqual(bytes, i, Bytes.trimEnd(bytes, i, equals), name)) {
                return value + 1;
            }
            i = Bytes.skipBlanks(bytes, endOfAttribute(value) + 1, to);
        }
        return -1;
    }

    private int endOfAttribute(int quote) {
        int close = Bytes.indexOf(bytes, (char) bytes[quote], quote + 1, end);
        return close < 0 ? end : close;
    }

    private boolean hasAttributes(int from, int to) {
        int i = Bytes.skipBlanks(bytes, from, to);
        while (i < to) {
            int equals = Bytes.indexOf(bytes, '=', i, to);
            int value = equals < 0 ? to : Bytes.skipBlanks(bytes, equals + 1, to);
            if (value >= to) {
                return false;
            }
            if (!Bytes.startsWith(bytes, i, equals, XMLNS)) {
                return true;
            }
            i = Bytes.skipBlanks(bytes, endOfAttribute(value) + 1, to);
        }
        return false;
    }

    private void attributes(int from, int to) {
        out.key(ATTRIBUTES);
        out.open('{');
        int i = Bytes.skipBlanks(bytes, from, to);
        while (i < to) {
            int equals = Bytes.indexOf(bytes, '=', i, to);
            int value = equals < 0 ? to : Bytes.skipBlanks(bytes, equals + 1, to);
            if (value >= to) {
                break;
            }
            if (!Bytes.startsWith(bytes, i, equals, XMLNS)) {
                out.key(bytes, i, Bytes.trimEnd(bytes, i, equals));
                out.beginText();
                attributeText(value + 1, endOfAttribute(value));
                out.endText();
            }
            i = Bytes.skipBlanks(bytes, endOfAttribute(value) + 1, to);
        }
        out.close('}');
    }

    private void keyOfAttribute(int value) {
        out.key(bytes, value, endOfAttribute(value - 1));
    }

    private void attributeText(int from, int to) {
        int back = at;
        at = from;
        while (at < to) {
            if (bytes[at] != '&' || !entity()) {
                out.escaped(bytes[at++]);
            }
        }
        at = back;
    }

    /// Writes the character that the reference at `at` stands for.
    private boolean entity() {
        int semicolon = Bytes.indexOf(bytes, ';', at, Math.min(end, at + 12));
        if (semicolon < 0) {
            return false;
        }
        String name =
                new String(
                        bytes,
                        at + 1,
                        semicolon - at - 1,
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        int codePoint =
                switch (name) {
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "amp" -> '&';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> numbered(name);
                };
        if (codePoint < 0) {
            return false;
        }
        out.codePoint(codePoint);
        at = semicolon + 1;
        return true;
    }

    private static int numbered(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int number =
                    name.startsWith("#")
                            ? Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10)
                            : -1;
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
