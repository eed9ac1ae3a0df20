package jp.sekisho.measures;

import jp.sekisho.shared.Standing;
import org.springframework.stereotype.Component;

/// It was done, for each target, within the last `:days` days, and a record says by whom.
@Component
class Recorded extends LastDoneCriterion {
    Recorded() {
        super("measures.recorded", Standing.SHORT);
    }
}
