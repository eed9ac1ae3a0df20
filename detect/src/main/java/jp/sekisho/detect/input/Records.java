package jp.sekisho.detect.input;

import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.detect.text.Words;

/// Where records begin and end in a text.
public sealed interface Records {
    /// Behind the last byte of the record that begins at or after `from`; -1 where it does not end before
    /// `to`.
    int end(byte[] bytes, int from, int to);

    /// Where the record itself begins in from..to: what stands before it only parts it from others.
    int begin(byte[] bytes, int from, int to);

    /// Where records may begin again after one that was cut off within from..to, or -1.
    int resume(byte[] bytes, int from, int to);

    /// Every line is a record.
    record Lines() implements Records {
        @Override
        public int end(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i += 8) {
                long w = Words.eight(bytes, i) ^ 0x0A0A0A0A0A0A0A0AL;
                long found = w - 0x0101010101010101L & ~w & 0x8080808080808080L;
                if (found != 0) {
                    int at = i + (Long.numberOfTrailingZeros(found) >>> 3);
                    return at < to ? at + 1 : -1;
                }
            }
            return -1;
        }

        @Override
        public int begin(byte[] bytes, int from, int to) {
            return from;
        }

        @Override
        public int resume(byte[] bytes, int from, int to) {
            return end(bytes, from, to);
        }
    }

    /// Every object is a record, be it on one line or on many, in an array or not.
    record Objects() implements Records {
        private static final List<byte[]> WRAPPERS =
                Stream.of("Records", "records", "value", "events", "Events", "logs")
                        .map(JsonLine::name)
                        .toList();

        @Override
        public int end(byte[] bytes, int from, int to) {
            int at = begin(bytes, from, to);
            if (at < to && bytes[at] == '{') {
                return JsonShape.endOfObject(bytes, at, to);
            }
            // No object: up to where one may begin again.
            int line = Bytes.indexOf(bytes, '\n', at, to);
            return line < 0 ? -1 : line + 1;
        }

        @Override
        public int begin(byte[] bytes, int from, int to) {
            int i = from;
            while (i < to) {
                byte b = bytes[i];
                if (Bytes.isBlank(b) || b == ',' || b == '[' || b == ']' || b == '}') {
                    i++;
                } else {
                    int inside = b == '{' ? insideWrapper(bytes, i, to) : -1;
                    if (inside < 0) {
                        return i;
                    }
                    i = inside;
                }
            }
            return to;
        }

        /// At a line that begins with a brace: nothing else is certain within a broken object.
        @Override
        public int resume(byte[] bytes, int from, int to) {
            for (int i = from; i + 1 < to; i++) {
                if (bytes[i] == '\n' && bytes[i + 1] == '{') {
                    return i + 1;
                }
            }
            return -1;
        }

        /// Behind `{"Records":[`, or -1 where no such thing begins.
        static int insideWrapper(byte[] bytes, int from, int to) {
            int quote = Bytes.skipBlanks(bytes, from + 1, to);
            int close =
                    quote < to && bytes[quote] == '"'
                            ? JsonShape.endOfText(bytes, quote + 1, to)
                            : -1;
            if (close < 0) {
                return -1;
            }
            for (byte[] wrapper : WRAPPERS) {
                if (Bytes.isEqual(bytes, quote + 1, close, wrapper)) {
                    int colon = Bytes.skipBlanks(bytes, close + 1, to);
                    int bracket = Bytes.skipBlanks(bytes, colon + 1, to);
                    return bracket < to && bytes[colon] == ':' && bytes[bracket] == '['
                            ? bracket + 1
                            : -1;
                }
            }
            return -1;
        }
    }

    /// Every element `Event` is a record.
    record Elements() implements Records {
        private static final byte[] OPEN = JsonLine.name("<Event");
        private static final byte[] CLOSE = JsonLine.name("</Event>");
        private static final byte[] EVENTS = JsonLine.name("<Events");
        private static final byte[] END_EVENTS = JsonLine.name("</Events");

        @Override
        public int end(byte[] bytes, int from, int to) {
            for (int i = from; i <= to - CLOSE.length; i++) {
                if (bytes[i] == '<' && Bytes.startsWith(bytes, i, to, CLOSE)) {
                    return i + CLOSE.length;
                }
            }
            return -1;
        }

        @Override
        public int begin(byte[] bytes, int from, int to) {
            int i = Bytes.skipBlanks(bytes, from, to);
            while (i < to && bytes[i] == '<' && !isEvent(bytes, i, to) && isFrame(bytes, i, to)) {
                int close = Bytes.indexOf(bytes, '>', i, to);
                i = close < 0 ? to : Bytes.skipBlanks(bytes, close + 1, to);
            }
            return i;
        }

        @Override
        public int resume(byte[] bytes, int from, int to) {
            return end(bytes, from, to);
        }

        private static boolean isEvent(byte[] bytes, int at, int to) {
            int next = at + OPEN.length;
            return Bytes.startsWith(bytes, at, to, OPEN)
                    && (next == to || bytes[next] == '>' || Bytes.isBlank(bytes[next]));
        }

        /// A declaration, a comment, or the element around all events.
        private static boolean isFrame(byte[] bytes, int at, int to) {
            return at + 1 < to
                    && (bytes[at + 1] == '?'
                            || bytes[at + 1] == '!'
                            || Bytes.startsWith(bytes, at, to, END_EVENTS)
                            || Bytes.startsWith(bytes, at, to, EVENTS));
        }
    }
}
