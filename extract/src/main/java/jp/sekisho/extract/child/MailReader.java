package jp.sekisho.extract.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;
import jp.sekisho.extract.wire.Spot;

/// A letter as mail programs save it (RFC 5322, MIME). Its words are read in whatever they were
/// wrapped; files that travelled with it are refused, since nobody would see what they hold.
final class MailReader {
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?i)^(return-path|received|from|to|date|subject|message-id|"
                            + "mime-version|delivered-to|x-[a-z-]+|reply-to|content-type): ?");
    private static final Pattern ENCODED =
            Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
    private static final List<String> SHOWN = List.of("from", "to", "cc", "date", "subject");

    private final Meter meter;
    private final List<String> texts = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private int images;

    private MailReader(Meter meter) {
        this.meter = meter;
    }

    static boolean looksLikeIt(String head) {
        if (!FIELD.matcher(head).find()) {
            return false;
        }
        var fields = head(head.split("\r?\n\r?\n", 2)[0]);
        return fields.containsKey("from")
                && (fields.containsKey("date")
                        || fields.containsKey("message-id")
                        || fields.containsKey("mime-version"));
    }

    /// @param first hears how many pictures there are before any word is told
    static void read(byte[] bytes, Out out, Meter meter, IntConsumer first) {
        var reader = new MailReader(meter);
        reader.entity(new String(bytes, ISO_8859_1), 0);
        if (!reader.attached.isEmpty()) {
            throw Refused.words(Fault.ATTACHMENTS, Spot.PART, String.join(", ", reader.attached));
        }
        first.accept(reader.images);
        var paragraphs = new Paragraphs(out, meter, Kind.TEXT);
        int number = 0;
        for (var text : reader.texts) {
            for (var line : text.split("\r\n|\r|\n", -1)) {
                if (!line.isBlank()) {
                    paragraphs.write(Part.BODY, 0, ++number, line.strip(), "");
                }
            }
        }
    }

    private void entity(String whole, int depth) {
        meter.depth(depth * 10);
        meter.record();
        var halves = whole.split("\r?\n\r?\n", 2);
        var fields = head(halves[0]);
        var body = halves.length > 1 ? halves[1] : "";
        if (depth == 0) {
            SHOWN.forEach(name -> {
                var value = fields.get(name);
                if (value != null) {
                    texts.add(name + ": " + words(value));
                }
            });
        }
        var type = fields.getOrDefault("content-type", "text/plain");
        var kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/")) {
            parts(body, parameter(type, "boundary")).forEach(part -> entity(part, depth + 1));
        } else if (kind.startsWith("message/rfc822")) {
            entity(body, depth + 1);
        } else if (isAttached(fields) || !(kind.startsWith("text/") || kind.startsWith("image/"))) {
            attached.add(name(fields, type));
        } else if (kind.startsWith("image/")) {
            images++;
        } else {
            var encoding = fields.getOrDefault("content-transfer-encoding", "");
            var text = new String(unwrapped(body, encoding), charset(parameter(type, "charset")));
            texts.add(kind.startsWith("text/html") ? visible(text) : text);
        }
    }

    private static boolean isAttached(Map<String, String> fields) {
        return fields.getOrDefault("content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
    }

    private static String name(Map<String, String> fields, String type) {
        var name = parameter(fields.getOrDefault("content-disposition", ""), "filename");
        var other = name.isEmpty() ? parameter(type, "name") : name;
        return other.isEmpty() ? type.split(";", 2)[0] : words(other);
    }

    private List<String> parts(String body, String boundary) {
        if (boundary.isEmpty()) {
            throw Refused.damaged();
        }
        var parts = new ArrayList<String>();
        var pieces =
                ("\n" + body)
                        .split(
                                "\r?\n--" + Pattern.quote(boundary) + "(?:--)?[ \t]*(?=\r?\n|$)",
                                -1);
        for (int at = 1; at < pieces.length; at++) {
            meter.record();
            if (!pieces[at].isBlank()) {
                parts.add(pieces[at].replaceFirst("^\r?\n", ""));
            }
        }
        return parts;
    }

    private static Map<String, String> head(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var line : text.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String parameter(String value, String name) {
        var found =
                Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(\"[^\"]*\"|[^;\\s]+)")
                        .matcher(value);
        return found.find() ? found.group(1).replace("\"", "") : "";
    }

    private static byte[] unwrapped(String body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quoted(body.replaceAll("=[ \t]*\r?\n", ""), false);
            default -> body.getBytes(ISO_8859_1);
        };
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw Refused.damaged();
        }
    }

    private static byte[] quoted(String text, boolean header) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '='
                    && at + 2 < text.length() + 0
                    && text.substring(at + 1, at + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(header && character == '_' ? ' ' : character);
            }
        }
        return bytes.toByteArray();
    }

    /// Words of a header that were wrapped (RFC 2047).
    private static String words(String value) {
        return ENCODED.matcher(value)
                .replaceAll(found -> {
                    var bytes =
                            found.group(2).equalsIgnoreCase("b")
                                    ? base64(found.group(3))
                                    : quoted(found.group(3), true);
                    return java.util.regex.Matcher.quoteReplacement(
                            new String(bytes, charset(found.group(1))));
                });
    }

    private static Charset charset(String name) {
        try {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "", "us-ascii" -> UTF_8;
                case "iso-2022-jp" -> Charset.forName("x-windows-iso2022jp");
                case "shift_jis", "sjis" -> Charset.forName("windows-31j");
                default -> Charset.forName(name);
            };
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    private static String visible(String html) {
        return html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("(?i)<(br|p|div|tr|li)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
