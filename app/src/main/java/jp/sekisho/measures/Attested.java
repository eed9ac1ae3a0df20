package jp.sekisho.measures;

import jp.sekisho.shared.Standing;
import org.springframework.stereotype.Component;

/// Somebody attested it, for each target, within the last `:days` days. What he attested grows stale,
/// not short.
@Component
class Attested extends LastDoneCriterion {
    Attested() {
        super("measures.attested", Standing.STALE);
    }
}
