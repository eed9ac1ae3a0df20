package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.event.JsonReader;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.text.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What is written in a format by its own rules comes back as it was, and no bytes at all upset a reader.
class RoundTripTest {
    private static final String LETTERS = "aZ09 =|\\\"'^,;:<>&{}[]()%/-_.\té日本語ｶﾅ𠮷";
    private static final List<String> KEYS = List.of("alpha", "beta_2", "gammaThree", "d4");

    private static Map<String, String> fields(Random random) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String key : KEYS) {
            fields.put(key, text(random));
        }
        return fields;
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("v");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append('v').toString();
    }

    private static String join(Map<String, String> fields, String between, Encoder encoder) {
        return fields.entrySet().stream()
                .map(field -> encoder.of(field.getKey(), field.getValue()))
                .collect(Collectors.joining(between));
    }

    private interface Encoder {
        String of(String key, String value);
    }

    private static void assertRead(InputFormat format, String text, Map<String, String> fields) {
        String json = Rewritten.one(format, text);
        Paths paths = new Paths(KEYS);
        Event event = read(json.getBytes(StandardCharsets.UTF_8), paths);
        assertThat(event.fault()).as("%s%n%s", text, json).isNull();
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < event.size(); i++) {
            for (String key : KEYS) {
                if (event.path(i) == paths.of(key)) {
                    found.put(key, event.text(i));
                }
            }
        }
        assertThat(found).as("%s%n%s", text, json).isEqualTo(fields);
    }

    private static Event read(byte[] json, Paths paths) {
        byte[] line = Arrays.copyOf(json, json.length + Words.PADDING);
        line[json.length] = '\n';
        Event event = new Event();
        new JsonReader(paths, 1 << 20).read(line, 0, event);
        return event;
    }

    @Property(tries = 500)
    void cef(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        String pairs =
                join(
                        fields,
                        " ",
                        (key, value) ->
                                key + "=" + value.replace("\\", "\\\\").replace("=", "\\="));
        assertRead(InputFormat.CEF, "CEF:0|V|P|1|1|n|1|" + pairs, fields);
        assertRead(InputFormat.SYSLOG, "<1>Nov 24 10:00:00 h CEF:0|V|P|1|1|n|1|" + pairs, fields);
    }

    @Property(tries = 500)
    void leef(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        fields.replaceAll((_, value) -> value.replace('\t', ' '));
        assertRead(
                InputFormat.LEEF,
                "LEEF:1.0|V|P|1|1|" + join(fields, "\t", (key, value) -> key + "=" + value),
                fields);
        fields.replaceAll((_, value) -> value.replace('^', ' '));
        assertRead(
                InputFormat.LEEF,
                "LEEF:2.0|V|P|1|1|^|" + join(fields, "^", (key, value) -> key + "=" + value),
                fields);
    }

    @Property(tries = 500)
    void pairs(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        String pairs =
                join(
                        fields,
                        " ",
                        (key, value) ->
                                key
                                        + "=\""
                                        + value.replace("\\", "\\\\").replace("\"", "\\\"")
                                        + "\"");
        // A quote before a blank ends a value, since many senders do not escape backslashes.
        if (!pairs.contains("\\\" ") && !pairs.contains("\\\"\t")) {
            assertRead(InputFormat.KEY_VALUE, pairs, fields);
        }
    }

    @Property(tries = 500)
    void structuredData(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        String data =
                join(
                        fields,
                        " ",
                        (key, value) ->
                                key + "=\"" + value.replaceAll("([\\\\\"\\]])", "\\\\$1") + "\"");
        String line = "<1>1 2026-11-24T00:00:00Z h a p m [id " + data + "] message";
        String json = Rewritten.one(InputFormat.SYSLOG, line);
        assertThat(json).endsWith("},\"message\":\"message\"}");
        String inner =
                json.substring(json.indexOf("\"id\":") + 5, json.lastIndexOf(",\"message\""));
        Event event = read(inner.getBytes(StandardCharsets.UTF_8), new Paths(KEYS));
        assertThat(event.fault()).isNull();
        for (int i = 0; i < KEYS.size(); i++) {
            assertThat(event.text(i)).isEqualTo(fields.get(KEYS.get(i)));
        }
    }

    @Property(tries = 500)
    void zeek(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        String values =
                join(
                        fields,
                        "\t",
                        (_, value) -> value.replace("\\", "\\x5c").replace("\t", "\\x09"));
        assertRead(
                InputFormat.ZEEK,
                "#separator \\x09\n#path\tx\n#fields\t" + String.join("\t", KEYS) + "\n" + values,
                fields);
    }

    @Property(tries = 500)
    void xml(@ForAll long seed) {
        Map<String, String> fields = fields(new Random(seed));
        Random random = new Random(seed);
        String data =
                join(
                        fields,
                        random.nextBoolean() ? "\n  " : "",
                        (key, value) ->
                                "<Data Name='%s'>%s</Data>".formatted(key, escaped(value, random)));
        String json =
                Rewritten.one(
                        InputFormat.WINDOWS_XML,
                        "<Event><EventData>" + data + "</EventData></Event>");
        String inner = json.substring("{\"Event\":{\"EventData\":".length(), json.length() - 2);
        Event event = read(inner.getBytes(StandardCharsets.UTF_8), new Paths(KEYS));
        assertThat(event.fault()).as(json).isNull();
        for (int i = 0; i < KEYS.size(); i++) {
            assertThat(event.text(i)).as(json).isEqualTo(fields.get(KEYS.get(i)));
        }
    }

    private static String escaped(String value, Random random) {
        StringBuilder xml = new StringBuilder();
        value.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '&' -> xml.append("&amp;");
                        default -> {
                            if (random.nextInt(8) == 0) {
                                xml.append("&#x%x;".formatted(c));
                            } else {
                                xml.appendCodePoint(c);
                            }
                        }
                    }
                });
        return xml.toString();
    }

    @Property(tries = 3000)
    void noBytesUpsetAReaderAndWhatItAcceptsIsJson(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = mutated(random);
        for (InputFormat format : InputFormat.values()) {
            for (String json : Rewritten.of(format, bytes)) {
                if (json.startsWith("{") && !copies(format, bytes)) {
                    Fault fault =
                            read(json.getBytes(StandardCharsets.UTF_8), new Paths(KEYS)).fault();
                    assertThat(fault).as("%s %s", format, json).isIn(null, Fault.NOT_UTF8);
                }
            }
        }
    }

    /// What these copy may be no JSON after all, which the engine's reader then says.
    private static boolean copies(InputFormat format, byte[] bytes) {
        return switch (format) {
            case JSON, JSON_OBJECTS, JSON_PAIRS -> true;
            case SYSLOG -> new String(bytes, StandardCharsets.ISO_8859_1).contains("{");
            default -> false;
        };
    }

    private static final List<String> SAMPLES =
            List.of(
                    "<165>1 2026-10-11T22:14:15.003Z h a 42 ID [e@1 i=\"3\"] hello",
                    "<38>Nov 24 11:59:59 fw sshd[123]: Failed password",
                    "CEF:0|V|P|1|1|n|1|src=1 dst=2 cs1Label=x cs1=y",
                    "LEEF:2.0|V|P|1|1|^|a=b^c=d",
                    "type=EXECVE msg=audit(1.0:2): a0=\"x\" a1=2F62 msg='op=x acct=\"y\"'",
                    "#separator \\x09\n#fields\ta\tb\n#types\tstring\tset[count]\n1\t2,3\n",
                    "#Software: x\n#Fields: date time c-ip\n2026-01-01 00:00:00 1.1.1.1\n",
                    "1764000000.123 250 10.0.0.5 TCP_MISS/200 1 GET http://h/a.b?c u H/1.1.1.1 t/t",
                    "1.1.1.1 - u [10/Oct/2026:13:55:36 +0900] \"GET /a HTTP/1.1\" 200 1 \"r\" \"u\"",
                    "<Event a='b'><System><C x=\"1\">t&amp;</C></System><!-- c --></Event>",
                    "{\"Data\":[{\"@Name\":\"a\",\"#text\":\"b\"}],\"c\":[1,{\"d\":null}]}",
                    "<13>Nov  4 11:59:59 h a: {\"b\":{\"c\":1}}");

    private static byte[] mutated(Random random) {
        byte[] bytes = SAMPLES.get(random.nextInt(SAMPLES.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    byte[] more = Arrays.copyOf(bytes, bytes.length + at);
                    System.arraycopy(bytes, 0, more, bytes.length, at);
                    bytes = more;
                }
            }
        }
        return bytes;
    }
}
