package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.sekisho.detect.network.NetworkHit.Finding;
import jp.sekisho.detect.rule.Level;

/// Finds sources that try one port of a hundred hosts, or a hundred ports of one host, within ten to twenty
/// minutes. Ports that everybody uses on many hosts of the internet (web, DNS, time) count only on hosts
/// inside; ports from 32768 on are left out, since they belong to answers. Counts have an error of about
/// 4 %. A source is reported once an hour for each port or host.
///
/// Memory: 2 times 16,384 entries of 350 bytes.
final class Scans {
    private static final int ENTRIES = 16_384;
    private static final int BITS = 512;
    private static final double LIMIT = 100;
    private static final long WINDOW = 600;
    private static final long PAUSE = 3600;
    private static final int FIRST_EPHEMERAL = 32_768;
    private static final Set<Integer> COMMON_OUTSIDE = Set.of(53, 80, 123, 443, 853, 8080, 8443);

    private final Consumer<NetworkHit> hits;
    private final Bounded<Tries> byPort = new Bounded<>(ENTRIES, Tries::worth);
    private final Bounded<Tries> byHost = new Bounded<>(ENTRIES, Tries::worth);

    private static final class Tries {
        final Bitmap before = new Bitmap(BITS);
        final Bitmap now = new Bitmap(BITS);
        long window;
        long reportedAt = Long.MIN_VALUE;

        double worth() {
            return (double) window + now.count() / LIMIT;
        }

        double add(long hash, long second) {
            long at = second / WINDOW;
            if (at == window + 1) {
                before.set(now);
                now.clear();
            } else if (at > window) {
                before.clear();
                now.clear();
            }
            window = Math.max(window, at);
            now.add(hash);
            return now.countWith(before);
        }

        void write(DataOutput out) throws IOException {
            before.write(out);
            now.write(out);
            out.writeLong(window);
            out.writeLong(reportedAt);
        }

        static Tries read(DataInput in) throws IOException {
            Tries tries = new Tries();
            tries.before.read(in);
            tries.now.read(in);
            tries.window = in.readLong();
            tries.reportedAt = in.readLong();
            return tries;
        }

        boolean isQuiet(long second) {
            return reportedAt == Long.MIN_VALUE || reportedAt <= second - PAUSE;
        }
    }

    Scans(Consumer<NetworkHit> hits) {
        this.hits = hits;
    }

    void accept(Observation seen) {
        String destination = seen.destination();
        int port = seen.port();
        if (destination == null || port < 0 || port >= FIRST_EPHEMERAL) {
            return;
        }
        if (!seen.external() || !COMMON_OUTSIDE.contains(port)) {
            Tries tries = byPort.get(seen.source() + ' ' + port, _ -> new Tries());
            double hosts = tries.add(Texts.hash(destination), seen.seconds());
            if (hosts >= LIMIT && tries.isQuiet(seen.seconds())) {
                tries.reportedAt = seen.seconds();
                report(Finding.HOST_SCAN, seen, "port", port, "hosts", hosts);
            }
        }
        Tries tries = byHost.get(seen.source() + ' ' + destination, _ -> new Tries());
        double ports = tries.add(Texts.hash(Integer.toString(port)), seen.seconds());
        if (ports >= LIMIT && tries.isQuiet(seen.seconds())) {
            tries.reportedAt = seen.seconds();
            report(Finding.PORT_SCAN, seen, "destination", destination, "ports", ports);
        }
    }

    void write(DataOutput out) throws IOException {
        byPort.write(out, Tries::write);
        byHost.write(out, Tries::write);
    }

    void read(DataInput in) throws IOException {
        byPort.read(in, (_, from) -> Tries.read(from));
        byHost.read(in, (_, from) -> Tries.read(from));
    }

    private void report(
            Finding finding,
            Observation seen,
            String same,
            Object value,
            String counted,
            double count) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", seen.source());
        facts.put(same, value);
        facts.put(counted, Math.round(count));
        hits.accept(new NetworkHit(finding, Level.MEDIUM, seen.seconds(), facts));
    }
}
