package jp.sekisho.home.web;

import java.util.Set;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/// `kept:article="${article}"` and `kept:stretch="${stretch}"`: the body of the element is the fragment
/// of that name in `home/parts`, which is written once for each value and not again until the value, the
/// language or the day is another. A change seldom touches more than a few articles, and to write them
/// all is most of what the home page costs.
@Component
class KeptParts extends AbstractProcessorDialect {
    private final Dates dates;

    KeptParts(Dates dates) {
        super("kept", "kept", 1000);
        this.dates = dates;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new KeptPart(prefix, "article", dates), new KeptPart(prefix, "stretch", dates));
    }
}
