package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.sekisho.detect.network.NetworkHit.Finding;
import jp.sekisho.detect.rule.Level;

/// Finds sources that send data in the names that they ask of DNS: of each source and registered domain
/// the bytes of all different names below the domain are counted, within an hour and within a day.
///
/// Source of the idea: Ozery, Nadler, Shabtai, "Information-based heavy hitters for real-time DNS data
/// exfiltration detection" (arXiv 2307.02614).
///
/// Memory: 4,096 pairs of source and domain per window, 400 bytes each. Which pairs are kept when there are
/// more is decided by the information that they have shown.
final class Tunnels {
    private static final int ENTRIES = 4096;
    private static final List<String> NOT_REGISTERED = List.of("arpa", "local", "lan", "internal");

    private final Consumer<NetworkHit> hits;
    private final List<Window> windows =
            List.of(new Window(3600, 4096), new Window(86_400, 20_480));

    private static final class Window {
        final long seconds;
        final double limit;
        long current = Long.MIN_VALUE;
        Bounded<Entry> entries = fresh();

        Window(long seconds, double limit) {
            this.seconds = seconds;
            this.limit = limit;
        }

        static Bounded<Entry> fresh() {
            return new Bounded<>(ENTRIES, entry -> entry.information.bytes());
        }
    }

    private static final class Entry {
        final InformationSketch information = new InformationSketch();
        boolean reported;
    }

    Tunnels(Consumer<NetworkHit> hits) {
        this.hits = hits;
    }

    void accept(Observation seen) {
        String query = seen.query();
        if (query == null) {
            return;
        }
        String name = query.endsWith(".") ? query.substring(0, query.length() - 1) : query;
        String domain = Texts.registered(name);
        int below = name.length() - domain.length() - 1;
        String top = name.substring(name.lastIndexOf('.') + 1);
        if (below <= 0 || NOT_REGISTERED.contains(top)) {
            return;
        }
        long hash = Texts.hash(name);
        for (Window window : windows) {
            long number = seen.seconds() / window.seconds;
            if (number < window.current) {
                continue;
            }
            if (number > window.current) {
                window.current = number;
                window.entries = Window.fresh();
            }
            Entry entry = window.entries.get(seen.source() + ' ' + domain, _ -> new Entry());
            entry.information.add(hash, below);
            if (!entry.reported && entry.information.bytes() >= window.limit) {
                entry.reported = true;
                report(seen, domain, entry.information.bytes(), window.seconds);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (Window window : windows) {
            out.writeLong(window.current);
            window.entries.write(
                    out,
                    (entry, to) -> {
                        entry.information.write(to);
                        to.writeBoolean(entry.reported);
                    });
        }
    }

    void read(DataInput in) throws IOException {
        for (Window window : windows) {
            window.current = in.readLong();
            window.entries.read(
                    in,
                    (_, from) -> {
                        Entry entry = new Entry();
                        entry.information.read(from);
                        entry.reported = from.readBoolean();
                        return entry;
                    });
        }
    }

    private void report(Observation seen, String domain, double bytes, long seconds) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", seen.source());
        facts.put("domain", domain);
        facts.put("bytes_in_names", Math.round(bytes));
        facts.put("window_seconds", seconds);
        hits.accept(new NetworkHit(Finding.DNS_TUNNEL, Level.HIGH, seen.seconds(), facts));
    }
}
