package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Whoever reads a place or uses the payroll system stands that day in the division that may. Before that division is chosen,
/// nobody is judged.
@Component
class ReadersInOffice implements Criterion {
    @Override
    public String name() {
        return "mynumber.readers-in-office";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return ReaderFacts.ofOffice("NOW");
    }

    @Override
    public boolean countsPeople() {
        return true;
    }

    @Override
    public String remedy() {
        return "/readers";
    }
}
