package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Kind;
import jp.sekisho.detect.match.Evidence;
import jp.sekisho.detect.match.Worker;

/// The fields that made a rule match, as the members of a JSON object. Values are copied as the event
/// spells them.
final class MatchedFields implements Evidence {
    private static final byte[] NULL = ascii("null");
    private static final byte[] KEYWORD = ascii("\"*\":");

    private final Map<String, byte[]> names = new HashMap<>();
    private Event event = new Event();
    private Bytes out = new Bytes();
    private boolean any;
    private String lastField = "";
    private int lastValue;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes an object for the hit.
    void write(Worker worker, int hit, Bytes to) {
        event = worker.event();
        out = to;
        any = false;
        lastField = "";
        out.add('{');
        worker.evidence(hit, this);
        out.add('}');
    }

    /// Writes an object with one value under its own name.
    void write(Event of, int value, Bytes to) {
        event = of;
        out = to;
        out.add('{');
        name(value);
        copy(event, value, out);
        out.add('}');
    }

    @Override
    public void value(String field, int value) {
        // Several items of a rule may be met by one value.
        if (any && value == lastValue && field.equals(lastField)) {
            return;
        }
        lastField = field;
        lastValue = value;
        if (any) {
            out.add(',');
        }
        any = true;
        if (field.isEmpty()) {
            name(value);
        } else {
            out.add(
                    names.computeIfAbsent(
                            field,
                            name ->
                                    ascii(
                                            new String(Bytes.quote(name), StandardCharsets.UTF_8)
                                                    + ":")));
        }
        copy(event, value, out);
    }

    /// The name that the event itself gives the value; `*` for an element of an array.
    private void name(int value) {
        byte[] bytes = event.bytes();
        int at = event.from(value) - (event.kind(value) == Kind.STRING ? 2 : 1);
        while (at > event.start() && bytes[at] == ' ') {
            at--;
        }
        int end = at;
        if (bytes[at] == ':' && bytes[at - 1] == '"') {
            at -= 2;
            while (at > event.start() && (bytes[at] != '"' || bytes[at - 1] == '\\')) {
                at--;
            }
            out.add(bytes, at, end + 1);
        } else {
            out.add(KEYWORD);
        }
    }

    /// Copies a value of the event; null for an object or an array.
    static void copy(Event event, int value, Bytes out) {
        int quotes = event.kind(value) == Kind.STRING ? 1 : 0;
        switch (event.kind(value)) {
            case OBJECT, ARRAY -> out.add(NULL);
            case STRING, NUMBER, BOOLEAN, NULL ->
                    out.add(event.bytes(), event.from(value) - quotes, event.to(value) + quotes);
        }
    }
}
