package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sekisho.detect.correlate.CorrelationHit;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Kind;
import jp.sekisho.detect.intel.Indicator;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Evidence;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.NetworkHit;
import jp.sekisho.detect.rule.Correlation;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.text.Dates;

/// Alerts as compact JSON, one a line: the rule, where the event is, its time, and the fields that made
/// the rule match. Values are copied as the event spells them.
final class NdjsonAlerts implements AlertFormat, Evidence {
    private static final byte[] EVENT = ascii(",\"event\":{\"source\":");
    private static final byte[] LINE = ascii(",\"line\":");
    private static final byte[] OFFSET = ascii(",\"offset\":");
    private static final byte[] TIME = ascii("},\"time\":");
    private static final byte[] MATCHED = ascii(",\"matched\":{");
    private static final byte[] NO_TIME = ascii("null");
    private static final byte[] KEYWORD = ascii("\"*\":");

    private static final byte[] INTEL =
            ascii(
                    "{\"rule_id\":\"sekisho-intel\",\"rule_title\":\"Known to threat"
                            + " intelligence\",\"level\":\"high\",\"indicator\":");
    private static final byte[] INTEL_NAME = ascii(",\"indicator_name\":");
    private static final byte[] INTEL_SOURCE = ascii(",\"indicator_source\":");

    private final byte[][] heads;
    private final byte[][] sources;
    private final EventTime time;
    private final Map<String, byte[]> names = new HashMap<>();

    private Event event = new Event();
    private Bytes out = new Bytes();
    private boolean any;
    private String lastField = "";
    private int lastValue;

    NdjsonAlerts(Engine engine, List<String> sources) {
        this.heads = engine.rules().stream().map(NdjsonAlerts::head).toArray(byte[][]::new);
        this.sources = sources.stream().map(Bytes::quote).toArray(byte[][]::new);
        this.time = new EventTime(engine);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] head(Rule rule) {
        Bytes head = new Bytes();
        head.add(ascii("{\"rule_id\":"));
        head.add(Bytes.quote(rule.id()));
        head.add(ascii(",\"rule_title\":"));
        head.add(Bytes.quote(rule.title()));
        head.add(ascii(",\"level\":\"" + rule.level() + "\""));
        return java.util.Arrays.copyOf(head.array(), head.size());
    }

    @Override
    public void write(CorrelationHit hit, Bytes to) {
        Correlation correlation = hit.correlation();
        to.add(ascii("{\"rule_id\":"));
        to.add(Bytes.quote(correlation.id()));
        to.add(ascii(",\"rule_title\":"));
        to.add(Bytes.quote(correlation.title()));
        to.add(ascii(",\"level\":\"" + correlation.level() + "\",\"alert_id\":\"" + hit.id()));
        to.add(ascii("\",\"type\":\"" + correlation.type().name().toLowerCase(Locale.ROOT)));
        to.add(
                ascii(
                        "\",\"figure\":"
                                + figure(hit.figure())
                                + ",\"from\":\""
                                + Dates.iso(hit.first())));
        to.add(ascii("\",\"time\":\"" + Dates.iso(hit.last()) + "\",\"group\":{"));
        for (int i = 0; i < hit.group().size(); i++) {
            to.add(ascii(i == 0 ? "" : ","));
            to.add(Bytes.quote(correlation.groupBy().get(i)));
            to.add(':');
            to.add(Bytes.quote(hit.group().get(i)));
        }
        to.add(ascii("}}\n"));
    }

    private static String figure(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < 1e15
                ? Long.toString((long) figure)
                : Double.toString(figure);
    }

    @Override
    public void write(NetworkHit hit, Bytes to) {
        to.add(ascii("{\"rule_id\":\"" + hit.finding().id() + "\",\"rule_title\":"));
        to.add(Bytes.quote(hit.finding().title()));
        to.add(ascii(",\"level\":\"" + hit.level() + "\",\"time\":\""));
        to.add(ascii(Dates.iso(hit.seconds() * 1_000_000_000L) + "\""));
        hit.facts()
                .forEach((name, fact) -> {
                    to.add(ascii(",\"" + name + "\":"));
                    to.add(
                            fact instanceof Number
                                    ? ascii(fact.toString())
                                    : Bytes.quote(fact.toString()));
                });
        to.add('}');
        to.add('\n');
    }

    @Override
    public int write(
            Worker worker, Indicator indicator, int value, int source, long offset, Bytes to) {
        event = worker.event();
        out = to;
        out.add(INTEL);
        out.add(Bytes.quote(indicator.id()));
        out.add(INTEL_NAME);
        out.add(Bytes.quote(indicator.name()));
        out.add(INTEL_SOURCE);
        out.add(Bytes.quote(indicator.source()));
        int place = reference(source, offset);
        name(value);
        copy(value);
        out.add('}');
        out.add('}');
        out.add('\n');
        return place;
    }

    /// Writes where and when the event is, up to what matched.
    private int reference(int source, long offset) {
        out.add(EVENT);
        out.add(sources[source]);
        out.add(LINE);
        int place = out.size();
        out.add(OFFSET);
        out.add(offset);
        out.add(TIME);
        int when = time.valueOf(event);
        if (when < 0) {
            out.add(NO_TIME);
        } else {
            copy(when);
        }
        out.add(MATCHED);
        return place;
    }

    @Override
    public int write(Worker worker, int hit, int source, long offset, Bytes to) {
        event = worker.event();
        out = to;
        out.add(heads[worker.rule(hit)]);
        int place = reference(source, offset);
        any = false;
        lastField = "";
        worker.evidence(hit, this);
        out.add('}');
        out.add('}');
        out.add('\n');
        return place;
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
        copy(value);
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

    private void copy(int value) {
        int quotes = event.kind(value) == Kind.STRING ? 1 : 0;
        switch (event.kind(value)) {
            case OBJECT, ARRAY -> out.add(NO_TIME);
            case STRING, NUMBER, BOOLEAN, NULL ->
                    out.add(event.bytes(), event.from(value) - quotes, event.to(value) + quotes);
        }
    }
}
