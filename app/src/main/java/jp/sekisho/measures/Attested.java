package jp.sekisho.measures;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Standing;
import org.springframework.stereotype.Component;

/// Somebody attested it within the last `:days` days. What he attested grows stale, not short.
@Component
class Attested implements Criterion {
    @Override
    public String name() {
        return "measures.attested";
    }

    @Override
    public Set<String> reads() {
        return Set.of("calendar", "measures");
    }

    @Override
    public String objects() {
        return LastDone.objects(Standing.STALE);
    }

    @Override
    public String remedy() {
        return "/duties";
    }
}
