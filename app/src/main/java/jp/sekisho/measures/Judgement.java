package jp.sekisho.measures;

import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;

/// The word for one rule and target. The first line that holds decides.
final class Judgement {
    private Judgement() {}

    static Verdict of(Observation seen, boolean outOfScope) {
        if (outOfScope) {
            return Verdict.OUT_OF_SCOPE;
        }
        if (seen.total() == 0) {
            return Verdict.UNREGISTERED;
        }
        if (seen.anyShort()) {
            return Verdict.SHORT;
        }
        if (seen.any(Standing.STALE)) {
            return Verdict.STALE;
        }
        if (seen.any(Standing.NOT_STARTED)) {
            return Verdict.NOT_STARTED;
        }
        if (seen.any(Standing.SHORT)) {
            return Verdict.EXCEPTED;
        }
        if (seen.any(Standing.IN_TIME)) {
            return Verdict.IN_TIME;
        }
        return Verdict.MET;
    }
}
