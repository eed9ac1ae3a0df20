package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;

/// A text and the charset it was written in. Only a charset that explains every byte is taken;
/// nothing is ever replaced.
record Decoded(String text, String charset, boolean marked) {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Pattern NO_KANA =
            Pattern.compile("[^\\x00-\\x7f｡-ﾟ]|[A-Za-z][｡-ﾟ]|[｡-ﾟ][A-Za-z]");
    private static final int SAMPLE = 1 << 13;

    static Decoded of(byte[] bytes) {
        var decoded = decode(bytes);
        var text = decoded.text;
        // Old systems end a text with the character that once ended files.
        if (text.endsWith("\u001a")) {
            text = text.substring(0, text.length() - 1);
        }
        if (!text.chars().allMatch(Decoded::written)) {
            throw Refused.is(Kind.UNKNOWN);
        }
        return new Decoded(text, decoded.charset, decoded.marked);
    }

    private static Decoded decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return strictly(bytes, 3, UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return strictly(bytes, 2, UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return strictly(bytes, 2, UTF_16BE);
        }
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return strictly(bytes, 0, wide.get());
        }
        var utf8 = tried(bytes, UTF_8);
        if (utf8.isPresent() && (sure(utf8.get()) || !kana(bytes))) {
            return new Decoded(utf8.get(), UTF_8.name(), false);
        }
        return strictly(bytes, 0, WINDOWS_31J);
    }

    /// UTF-16 without a mark: line ends, spaces and Latin letters have a zero on one side.
    private static Optional<Charset> wide(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int at = 0; at < length; at++) {
            zeros[at & 1] += bytes[at] == 0 ? 1 : 0;
        }
        if (bytes.length % 2 != 0 || zeros[0] + zeros[1] < length / 20 + 1) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? UTF_16LE : UTF_16BE);
    }

    private static Optional<String> tried(byte[] bytes, Charset charset) {
        try {
            return Optional.of(decode(bytes, 0, charset));
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset) {
        try {
            return new Decoded(decode(bytes, from, charset), charset.name(), from > 0);
        } catch (CharacterCodingException broken) {
            throw Refused.line(Fault.ENCODING, lineOfFailure(bytes, from, charset));
        }
    }

    private static int lineOfFailure(byte[] bytes, int from, Charset charset) {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(1 << 12);
        var decoder = charset.newDecoder();
        int line = 1;
        while (true) {
            var result = decoder.decode(in, out, true);
            line += (int) out.flip().chars().filter(character -> character == '\n').count();
            out.clear();
            if (!result.isOverflow()) {
                return line;
            }
        }
    }

    /// Three bytes for one character do not happen by chance.
    private static boolean sure(String text) {
        return text.chars().anyMatch(character -> character >= 0x800)
                || text.chars().allMatch(character -> character < 0x80);
    }

    /// Half-width kana in windows-31j can look like accented letters in UTF-8; but those stand among
    /// other letters.
    private static boolean kana(byte[] bytes) {
        return tried(bytes, WINDOWS_31J).filter(text -> !NO_KANA.matcher(text).find()).isPresent();
    }

    private static boolean written(int character) {
        return character >= ' '
                ? character != 0x7f && !(character >= 0x80 && character < 0xa0)
                : character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
