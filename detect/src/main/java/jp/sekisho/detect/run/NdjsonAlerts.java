package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sekisho.detect.correlate.CorrelationHit;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.intel.Indicator;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.NetworkHit;
import jp.sekisho.detect.rule.Correlation;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.text.Dates;
import org.jspecify.annotations.Nullable;

/// Alerts as compact JSON, one a line: the rule, where the event is, its time, and the fields that made
/// the rule match. Values are copied as the event spells them.
final class NdjsonAlerts implements AlertFormat {
    private static final byte[] EVENT = ascii(",\"event\":{\"source\":");
    private static final byte[] LINE = ascii(",\"line\":");
    private static final byte[] OFFSET = ascii(",\"offset\":");
    private static final byte[] TIME = ascii("},\"time\":");
    private static final byte[] MATCHED = ascii(",\"matched\":");
    private static final byte[] NO_TIME = ascii("null");
    private static final byte[] EXPLAIN = ascii(",\"explain\":[");

    private static final byte[] INTEL =
            ascii(
                    "{\"rule_id\":\"sekisho-intel\",\"rule_title\":\"Known to threat"
                            + " intelligence\",\"level\":\"high\",\"indicator\":");
    private static final byte[] INTEL_NAME = ascii(",\"indicator_name\":");
    private static final byte[] INTEL_SOURCE = ascii(",\"indicator_source\":");

    private final byte[][] heads;
    private final byte[][] sources;
    private final EventTime time;
    private final MatchedFields matched = new MatchedFields();
    private final @Nullable Explanation explanation;

    NdjsonAlerts(Engine engine, List<String> sources, boolean explained) {
        this.explanation = explained ? new Explanation(engine.rules()) : null;
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

    static String figure(double figure) {
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
        for (Map.Entry<String, Object> fact : hit.facts().entrySet()) {
            to.add(',');
            fact(fact, to);
        }
        to.add('}');
        to.add('\n');
    }

    /// A fact as a member of an object.
    static void fact(Map.Entry<String, Object> fact, Bytes to) {
        Object value = fact.getValue();
        to.add(ascii("\"" + fact.getKey() + "\":"));
        to.add(value instanceof Number ? ascii(value.toString()) : Bytes.quote(value.toString()));
    }

    @Override
    public int write(
            Worker worker, Indicator indicator, int value, int source, long offset, Bytes out) {
        out.add(INTEL);
        out.add(Bytes.quote(indicator.id()));
        out.add(INTEL_NAME);
        out.add(Bytes.quote(indicator.name()));
        out.add(INTEL_SOURCE);
        out.add(Bytes.quote(indicator.source()));
        int place = reference(worker.event(), source, offset, out);
        matched.write(worker.event(), value, out);
        out.add('}');
        out.add('\n');
        return place;
    }

    /// Writes where and when the event is, up to what matched.
    private int reference(Event event, int source, long offset, Bytes out) {
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
            MatchedFields.copy(event, when, out);
        }
        out.add(MATCHED);
        return place;
    }

    @Override
    public int write(Worker worker, int hit, int source, long offset, Bytes out) {
        out.add(heads[worker.rule(hit)]);
        int place = reference(worker.event(), source, offset, out);
        matched.write(worker, hit, out);
        if (explanation != null) {
            out.add(EXPLAIN);
            explanation.write(worker, hit, out);
            out.add(']');
        }
        out.add('}');
        out.add('\n');
        return place;
    }
}
