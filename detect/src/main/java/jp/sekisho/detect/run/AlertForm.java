package jp.sekisho.detect.run;

import java.time.Clock;
import java.util.List;
import jp.sekisho.detect.match.Engine;

/// In which form alerts are written.
public enum AlertForm {
    /// The rule, the event's place and time, the fields that matched.
    NDJSON,
    /// The same, and for each predicate that held the text that it found, and where.
    EXPLAINED,
    /// Detection Findings of the Open Cybersecurity Schema Framework.
    OCSF;

    AlertFormat open(Engine engine, List<String> sources, Clock clock) {
        return switch (this) {
            case NDJSON -> new NdjsonAlerts(engine, sources, false);
            case EXPLAINED -> new NdjsonAlerts(engine, sources, true);
            case OCSF -> new OcsfAlerts(engine, sources, clock);
        };
    }
}
