package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.sekisho.detect.network.NetworkHit.Finding;
import jp.sekisho.detect.rule.Level;

/// Finds hosts that send far more to the outside within an hour than they are used to at that hour of the
/// day: more than six mean deviations above the mean of the same hour on earlier days, and more than
/// 50 MB. There is no verdict before three days are known. An hour in which nothing was sent counts as
/// such.
///
/// Memory: 16,384 hosts of 700 bytes.
final class Uploads {
    private static final int HOSTS = 16_384;
    private static final long FLOOR_BYTES = 50_000_000;
    private static final int MIN_DAYS = 3;
    private static final int HOURS = 24;
    private static final long MAX_GAP = 14L * HOURS;

    private final Consumer<NetworkHit> hits;
    private final Bounded<Host> hosts = new Bounded<>(HOSTS, host -> (double) host.hour);

    private static final class Host {
        final Baseline[] hours =
                IntStream.range(0, HOURS).mapToObj(_ -> new Baseline()).toArray(Baseline[]::new);
        long hour = Long.MIN_VALUE;
        long bytes;
        boolean reported;

        void moveTo(long next) {
            if (hour == Long.MIN_VALUE) {
                hour = next;
            }
            for (long at = Math.max(hour, next - MAX_GAP); at < next; at++) {
                hours[(int) (at % HOURS)].add(at == hour ? (double) bytes : 0);
            }
            if (next > hour) {
                hour = next;
                bytes = 0;
                reported = false;
            }
        }

        void write(DataOutput out) throws IOException {
            for (Baseline usual : hours) {
                usual.write(out);
            }
            out.writeLong(hour);
            out.writeLong(bytes);
            out.writeBoolean(reported);
        }

        static Host read(DataInput in) throws IOException {
            Host host = new Host();
            for (Baseline usual : host.hours) {
                usual.read(in);
            }
            host.hour = in.readLong();
            host.bytes = in.readLong();
            host.reported = in.readBoolean();
            return host;
        }
    }

    Uploads(Consumer<NetworkHit> hits) {
        this.hits = hits;
    }

    void accept(Observation seen) {
        if (!seen.external() || seen.sent() <= 0) {
            return;
        }
        Host host = hosts.get(seen.source(), _ -> new Host());
        host.moveTo(seen.seconds() / 3600);
        host.bytes += seen.sent();
        Baseline usual = host.hours[(int) (host.hour % HOURS)];
        if (!host.reported
                && usual.count() >= MIN_DAYS
                && host.bytes > Math.max(FLOOR_BYTES, usual.limit())) {
            host.reported = true;
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("source", seen.source());
            facts.put("bytes", host.bytes);
            facts.put("usual_bytes", Math.round(usual.mean()));
            facts.put("limit_bytes", Math.round(Math.max(FLOOR_BYTES, usual.limit())));
            facts.put("last_destination", destination(seen));
            hits.accept(new NetworkHit(Finding.UPLOAD, Level.HIGH, seen.seconds(), facts));
        }
    }

    void write(DataOutput out) throws IOException {
        hosts.write(out, Host::write);
    }

    void read(DataInput in) throws IOException {
        hosts.read(in, (_, from) -> Host.read(from));
    }

    private static String destination(Observation seen) {
        return seen.host() != null
                ? seen.host()
                : seen.destination() == null ? "" : seen.destination();
    }
}
