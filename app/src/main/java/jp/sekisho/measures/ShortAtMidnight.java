package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
        return verdicts.now().map(now -> on(day, now)).orElse(List.of());
    }

    private List<Shortage> on(LocalDate day, Judged judged) {
        var now = judged.rules().stream().filter(verdicts.reads("organization")).toList();
        var then = verdicts.ahead(now.stream().map(RuleVerdict::rule).toList(), day);
        return IntStream.range(0, now.size())
                .mapToObj(at -> shortage(now.get(at), then.get(at)))
                .filter(each -> each.more() > 0)
                .toList();
    }

    private static Shortage shortage(RuleVerdict now, RuleVerdict then) {
        return new Shortage(
                now.rule().title(), "/rules/" + now.rule().id(), then.count() - now.count());
    }
}
