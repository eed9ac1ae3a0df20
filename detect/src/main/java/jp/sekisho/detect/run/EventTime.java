package jp.sekisho.detect.run;

import java.util.Arrays;
import java.util.Set;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.source.FieldMap;
import jp.sekisho.detect.text.Dates;

/// Finds when an event happened: the first, in the order of the table of fields, of the fields that tell
/// it.
final class EventTime {
    private static final String FIELD = "@time";

    /// For each path its rank among those that tell the time; the lowest is best.
    private final int[] rank;

    EventTime(Engine engine) {
        this.rank = new int[engine.paths().size()];
        Arrays.fill(rank, Integer.MAX_VALUE);
        int next = 0;
        for (String path : paths()) {
            int known = engine.paths().of(path);
            if (known != Paths.UNKNOWN) {
                rank[known] = next++;
            }
        }
    }

    /// The paths under which times stand.
    static Set<String> paths() {
        return FieldMap.builtIn().pathsOf(FIELD);
    }

    /// The value that tells the time, or -1.
    int valueOf(Event event) {
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < event.size(); i++) {
            int path = event.path(i);
            if (path >= 0 && rank[path] < lowest && event.kind(i).hasText()) {
                best = i;
                lowest = rank[path];
            }
        }
        return best;
    }

    /// When the event happened, in nanoseconds since 1970, or [Dates#NONE].
    long nanosOf(Event event) {
        int value = valueOf(event);
        return value < 0
                ? Dates.NONE
                : Dates.instant(event.bytes(), event.from(value), event.to(value));
    }
}
