package jp.sekisho.measures;

import java.util.List;
import java.util.Set;
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

    List<Finding> shortOf(Set<String> excepted) {
        return findings.stream()
                .filter(finding -> finding.standing() == Standing.SHORT)
                .filter(finding -> !excepted.contains(finding.object()))
                .toList();
    }
}
