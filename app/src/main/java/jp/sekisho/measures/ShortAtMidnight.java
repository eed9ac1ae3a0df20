package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.organization.DayShortages;
import org.springframework.stereotype.Component;

/// Rules about people and roles that are worse on a day of transfers than today.
@Component
class ShortAtMidnight implements DayShortages {
    private final Verdicts verdicts;

    ShortAtMidnight(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public List<Shortage> on(LocalDate day) {
        return verdicts.now()
                .map(now ->
                        now.rules().stream()
                                .filter(verdicts.reads("organization"))
                                .map(each -> shortage(each, verdicts.ahead(each.rule(), day)))
                                .filter(each -> each.more() > 0)
                                .toList())
                .orElse(List.of());
    }

    private static Shortage shortage(RuleVerdict now, RuleVerdict then) {
        return new Shortage(
                now.rule().title(), "/rules/" + now.rule().id(), then.count() - now.count());
    }
}
