package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.sekisho.detect.correlate.CorrelationHit;
import jp.sekisho.detect.intel.Indicator;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.NetworkHit;
import jp.sekisho.detect.rule.Correlation;
import jp.sekisho.detect.rule.Level;
import jp.sekisho.detect.text.Dates;

/// Alerts as Detection Findings (class 2004) of the Open Cybersecurity Schema Framework 1.3. Where an
/// event does not tell its time, that of the run stands for it.
final class OcsfAlerts implements AlertFormat {
    private static final String VERSION = "1.3.0";

    /// What stands behind the finding's id.
    private final byte[][] rests;

    private final byte[][] heads;
    private final byte[][] uids;
    private final byte[][] sources;
    private final EventTime time;
    private final MatchedFields matched = new MatchedFields();
    private final Clock clock;

    OcsfAlerts(Engine engine, List<String> sources, Clock clock) {
        this.heads = engine.rules().stream().map(rule -> head(rule.level())).toArray(byte[][]::new);
        this.uids = engine.rules().stream().map(rule -> inside(rule.id())).toArray(byte[][]::new);
        this.rests =
                engine.rules().stream()
                        .map(rule -> rest(rule.id(), rule.title(), rule.tags()))
                        .toArray(byte[][]::new);
        this.sources = sources.stream().map(OcsfAlerts::inside).toArray(byte[][]::new);
        this.time = new EventTime(engine);
        this.clock = clock;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// A text as part of a JSON string.
    private static byte[] inside(String text) {
        byte[] quoted = Bytes.quote(text);
        return Arrays.copyOfRange(quoted, 1, quoted.length - 1);
    }

    private static byte[] head(Level level) {
        String name = level.toString();
        String severity = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return ascii(
                "{\"activity_id\":1,\"category_uid\":2,\"class_uid\":2004,\"type_uid\":200401,"
                        + "\"severity_id\":"
                        + severity(level)
                        + ",\"severity\":\""
                        + severity
                        + "\",\"status_id\":1,\"metadata\":{\"version\":\""
                        + VERSION
                        + "\",\"product\":{\"name\":\"Sekisho\",\"vendor_name\":\"Sekisho\"}},"
                        + "\"time\":");
    }

    private static int severity(Level level) {
        return switch (level) {
            case INFORMATIONAL -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static byte[] rest(String id, String title, List<String> tags) {
        Bytes rest = new Bytes();
        rest.add(ascii("\",\"title\":"));
        rest.add(Bytes.quote(title));
        rest.add(ascii(",\"analytic\":{\"type_id\":1,\"type\":\"Rule\",\"uid\":"));
        rest.add(Bytes.quote(id));
        rest.add(ascii(",\"name\":"));
        rest.add(Bytes.quote(title));
        rest.add('}');
        byte[] attacks = Attack.of(tags);
        if (attacks.length > 2) {
            rest.add(ascii(",\"attacks\":"));
            rest.add(attacks);
        }
        rest.add(ascii("},\"evidences\":[{\"data\":"));
        return Arrays.copyOf(rest.array(), rest.size());
    }

    @Override
    public void write(CorrelationHit hit, Bytes out) {
        Correlation correlation = hit.correlation();
        out.add(head(correlation.level()));
        out.add(Math.floorDiv(hit.last(), 1_000_000L));
        out.add(ascii(",\"finding_info\":{\"first_seen_time\":"));
        out.add(Math.floorDiv(hit.first(), 1_000_000L));
        out.add(ascii(",\"last_seen_time\":"));
        out.add(Math.floorDiv(hit.last(), 1_000_000L));
        out.add(ascii(",\"uid\":\"" + hit.id()));
        out.add(rest(correlation.id(), correlation.title(), correlation.tags()));
        out.add(ascii("{\"figure\":" + NdjsonAlerts.figure(hit.figure()) + ",\"group\":{"));
        for (int i = 0; i < hit.group().size(); i++) {
            out.add(ascii(i == 0 ? "" : ","));
            out.add(Bytes.quote(correlation.groupBy().get(i)));
            out.add(':');
            out.add(Bytes.quote(hit.group().get(i)));
        }
        out.add(ascii("}}}]}\n"));
    }

    @Override
    public void write(NetworkHit hit, Bytes out) {
        out.add(head(hit.level()));
        out.add(hit.seconds() * 1000);
        out.add(ascii(",\"finding_info\":{\"uid\":\"" + hit.finding().id() + "@"));
        out.add(inside(String.valueOf(hit.facts().get("source"))));
        out.add(ascii("@" + hit.seconds()));
        out.add(rest(hit.finding().id(), hit.finding().title(), List.of()));
        char before = '{';
        for (Map.Entry<String, Object> fact : hit.facts().entrySet()) {
            out.add(before);
            NdjsonAlerts.fact(fact, out);
            before = ',';
        }
        out.add(ascii("}}]}\n"));
    }

    @Override
    public int write(
            Worker worker, Indicator indicator, int value, int source, long offset, Bytes out) {
        long nanos = time.nanosOf(worker.event());
        out.add(head(Level.HIGH));
        out.add(nanos == Dates.NONE ? clock.millis() : Math.floorDiv(nanos, 1_000_000L));
        out.add(ascii(",\"finding_info\":{\"uid\":\"sekisho-intel@"));
        out.add(inside(indicator.id()));
        out.add('@');
        out.add(sources[source]);
        out.add('@');
        out.add(offset);
        out.add(
                rest(
                        indicator.id(),
                        "Known to threat intelligence: " + indicator.name(),
                        List.of()));
        matched.write(worker.event(), value, out);
        return end(source, offset, out);
    }

    /// Writes where the event is, and gives the place of its line number.
    private int end(int source, long offset, Bytes out) {
        out.add(ascii("}],\"unmapped\":{\"event\":{\"source\":\""));
        out.add(sources[source]);
        out.add(ascii("\",\"line\":"));
        int place = out.size();
        out.add(ascii(",\"offset\":"));
        out.add(offset);
        out.add(ascii("}}}\n"));
        return place;
    }

    @Override
    public int write(Worker worker, int hit, int source, long offset, Bytes out) {
        int rule = worker.rule(hit);
        long nanos = time.nanosOf(worker.event());
        out.add(heads[rule]);
        out.add(nanos == Dates.NONE ? clock.millis() : Math.floorDiv(nanos, 1_000_000L));
        out.add(ascii(",\"finding_info\":{\"uid\":\""));
        out.add(uids[rule]);
        out.add('@');
        out.add(sources[source]);
        out.add('@');
        out.add(offset);
        out.add(rests[rule]);
        matched.write(worker, hit, out);
        return end(source, offset, out);
    }
}
