package jp.sekisho.mynumber;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;

/// Whoever reads a place or uses the payroll system is designated as 事務取扱担当者 that day.
@Component
class ReadersDesignated implements Criterion {
    @Override
    public String name() {
        return "mynumber.readers-designated";
    }

    @Override
    public Set<String> reads() {
        return Set.of("mynumber", "organization");
    }

    @Override
    public String objects() {
        return ReaderFacts.TABLES
                + ReaderFacts.places("handler")
                + " union all "
                + ReaderFacts.readers("handler", "NOW")
                + " union all "
                + ReaderFacts.payroll("handler");
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
