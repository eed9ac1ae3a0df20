package jp.sekisho.detect.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.source.LogSources;
import jp.sekisho.detect.source.Target;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds the program for an event by the few fields that tell its source. What was found is kept under
/// the bytes of these fields, compared in full. One thread.
final class Router {
    private static final int CAPACITY = 1 << 12;
    private static final int MAX_KEY = 512;

    /// What is known of the events that have the same fields.
    record Route(ProgramRun program, boolean unknownSource) {}

    private final Engine engine;
    private final Caches caches = Caches.create();
    private final Map<Program, ProgramRun> runs = new HashMap<>();
    private final List<String> fields;

    /// For each path the field that it tells, or -1.
    private final int[] fieldOfPath;

    private final boolean[] compared;
    private final byte[] key = new byte[MAX_KEY + Words.PADDING];
    private int keyEnd;

    private final long[] hashes = new long[CAPACITY];
    private final byte[][] keys = new byte[CAPACITY][];
    private final @Nullable Route[] routes = new Route[CAPACITY];
    private int used;

    Router(Engine engine) {
        this.engine = engine;
        LogSources sources = engine.sources();
        this.fields = List.copyOf(sources.fields());
        this.fieldOfPath = new int[engine.paths().size()];
        this.compared = new boolean[fields.size()];
        Arrays.fill(fieldOfPath, -1);
        for (int f = 0; f < compared.length; f++) {
            compared[f] = sources.isCompared(fields.get(f));
            for (String path : engine.fields().pathsOf(fields.get(f))) {
                int known = engine.paths().of(path);
                if (known != Paths.UNKNOWN) {
                    fieldOfPath[known] = f;
                }
            }
        }
    }

    Route route(Event event) {
        if (!writeKey(event)) {
            return find(event);
        }
        long hash = Words.hash(key, 0, keyEnd, 0) | 1;
        int slot = (int) (hash >>> 40) & CAPACITY - 1;
        while (hashes[slot] != 0) {
            Route route = routes[slot];
            if (hashes[slot] == hash && route != null && isKey(keys[slot])) {
                return route;
            }
            slot = slot + 1 & CAPACITY - 1;
        }
        Route route = find(event);
        if (2 * ++used > CAPACITY) {
            // A stranger may send ever new sources; what is forgotten is found again.
            Arrays.fill(hashes, 0);
            used = 1;
            slot = (int) (hash >>> 40) & CAPACITY - 1;
        }
        hashes[slot] = hash;
        keys[slot] = Arrays.copyOf(key, keyEnd);
        routes[slot] = route;
        return route;
    }

    private boolean isKey(byte[] other) {
        return other.length == keyEnd && Arrays.equals(other, 0, keyEnd, key, 0, keyEnd);
    }

    /// Writes the telling fields of the event behind one another; false where they are too long.
    private boolean writeKey(Event event) {
        int end = 0;
        byte[] bytes = event.bytes();
        for (int i = 0; i < event.size(); i++) {
            int path = event.path(i);
            if (path < 0 || fieldOfPath[path] < 0) {
                continue;
            }
            int field = fieldOfPath[path];
            int length = compared[field] ? event.to(i) - event.from(i) : 0;
            if (end + length + 3 > MAX_KEY) {
                return false;
            }
            key[end] = (byte) field;
            key[end + 1] = (byte) (length >>> 8);
            key[end + 2] = (byte) length;
            System.arraycopy(bytes, event.from(i), key, end + 3, length);
            end += length + 3;
        }
        keyEnd = end;
        return true;
    }

    private Route find(Event event) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < event.size(); i++) {
            int path = event.path(i);
            if (path >= 0 && fieldOfPath[path] >= 0) {
                String field = fields.get(fieldOfPath[path]);
                String value =
                        event.kind(i).hasText()
                                ? JsonText.decode(event.bytes(), event.from(i), event.to(i))
                                : "";
                // An object or an array says only that it is there; what it holds may say more.
                values.merge(
                        field,
                        value.strip().toLowerCase(Locale.ROOT),
                        (first, next) -> first.isEmpty() ? next : first);
            }
        }
        Set<Target> targets = engine.sources().of(values::get);
        return new Route(run(engine.program(targets)), targets.contains(Target.UNKNOWN));
    }

    /// As [Worker#checks].
    long[] checks() {
        long[] sum = new long[engine.rules().size()];
        runs.values().forEach(run -> run.addChecks(sum));
        return sum;
    }

    ProgramRun run(Program program) {
        return runs.computeIfAbsent(
                program, p -> new ProgramRun(p, caches, ((long) runs.size() + 1) << 32));
    }
}
