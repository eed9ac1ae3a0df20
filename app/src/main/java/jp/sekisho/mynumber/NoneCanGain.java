package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Nobody outside the division that may read can give himself the right to: as an owner, by changing
/// permissions, by rights over the machine.
@Component
class NoneCanGain implements Criterion {
    @Override
    public String name() {
        return "mynumber.none-can-gain";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return ReaderFacts.ofOffice("GAIN");
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
