package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.sekisho.shared.Standing;

/// What a criterion saw: how many objects there are, and those that are not in order.
record Observation(int total, List<Finding> findings) {
    Observation {
        findings = List.copyOf(findings);
        if (findings.size() > total || total < 0) {
            throw new IllegalArgumentException(findings.size() + " findings of " + total);
        }
    }

    boolean any(Standing standing) {
        return findings.stream().anyMatch(finding -> finding.standing() == standing);
    }

    boolean anyShort() {
        return findings.stream().anyMatch(Finding::isShort);
    }

    /// The same with what an exception covers marked as such.
    Observation except(Map<String, LocalDate> until) {
        return until.isEmpty()
                ? this
                : new Observation(
                        total,
                        findings.stream()
                                .map(finding -> finding.exceptedUntil(until.get(finding.object())))
                                .toList());
    }
}
