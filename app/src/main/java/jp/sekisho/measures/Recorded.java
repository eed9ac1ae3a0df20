package jp.sekisho.measures;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Standing;
import org.springframework.stereotype.Component;

/// It was done within the last `:days` days, and a record says by whom.
@Component
class Recorded implements Criterion {
    @Override
    public String name() {
        return "measures.recorded";
    }

    @Override
    public Set<String> reads() {
        return Set.of("calendar", "measures");
    }

    @Override
    public String objects() {
        return LastDone.objects(Standing.SHORT);
    }

    @Override
    public String remedy() {
        return "/duties";
    }
}
