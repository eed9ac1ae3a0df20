package jp.sekisho.policy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import jp.sekisho.shared.Unacceptable;

/// The text of an uploaded file, in the encodings offices use. A file that is none is refused with
/// what it is instead.
final class Decoding {
    static final int LARGEST = 1_000_000;

    private Decoding() {}

    static String text(byte[] content) {
        if (content.length == 0) {
            throw Unacceptable.at("file", "problem.file.empty");
        }
        if (content.length > LARGEST) {
            throw Unacceptable.at("file", "problem.file.large", LARGEST / 1_000_000);
        }
        if (begins(content, "%PDF-")) {
            throw Unacceptable.at("file", "problem.file.pdf");
        }
        if (begins(content, "PK\u0003\u0004") || begins(content, "\u00d0\u00cf\u0011\u00e0")) {
            throw Unacceptable.at("file", "problem.file.office");
        }
        var text = marked(content).or(() -> plain(content)).orElseThrow(() -> unreadable(content));
        if (text.isBlank()) {
            throw Unacceptable.at("file", "problem.file.empty");
        }
        return text;
    }

    private static boolean begins(byte[] content, String signature) {
        for (int at = 0; at < signature.length(); at++) {
            if (at >= content.length || (content[at] & 0xff) != signature.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /// A byte order mark says what follows.
    private static Optional<String> marked(byte[] content) {
        if (begins(content, "\u00ef\u00bb\u00bf")) {
            return decode(content, 3, UTF_8);
        }
        if (begins(content, "\u00ff\u00fe")) {
            return decode(content, 2, UTF_16LE);
        }
        return begins(content, "\u00fe\u00ff") ? decode(content, 2, UTF_16BE) : Optional.empty();
    }

    private static Optional<String> plain(byte[] content) {
        for (var each : content) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return decode(content, 0, UTF_8)
                .or(() -> decode(content, 0, Charset.forName("windows-31j")));
    }

    private static Optional<String> decode(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content, from, content.length - from))
                            .toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static Unacceptable unreadable(byte[] content) {
        var decoder = UTF_8.newDecoder();
        var input = ByteBuffer.wrap(content);
        decoder.decode(input, java.nio.CharBuffer.allocate(content.length + 1), true);
        return Unacceptable.at("file", "problem.file.encoding", input.position() + 1);
    }
}
