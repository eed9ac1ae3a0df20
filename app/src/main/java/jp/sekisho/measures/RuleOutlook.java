package jp.sekisho.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.calendar.NewDuty;
import jp.sekisho.calendar.Outlook;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Component;

/// What the verdicts will say once a duty of a rule is done: the regulation judged again with that
/// rule in order.
@Component
class RuleOutlook implements Outlook {
    private final Verdicts verdicts;
    private final RuleTable rules;
    private final Sentences sentences;

    RuleOutlook(Verdicts verdicts, RuleTable rules, Sentences sentences) {
        this.verdicts = verdicts;
        this.rules = rules;
        this.sentences = sentences;
    }

    @Override
    public String kind() {
        return RuleDuties.KIND;
    }

    @Override
    public List<Effect> of(NewDuty.Source source) {
        return verdicts.now().map(judged -> effects(judged, source)).orElse(List.of());
    }

    private List<Effect> effects(Judged now, NewDuty.Source source) {
        var changed = new ArrayList<RuleVerdict>();
        var effects = new ArrayList<Effect>();
        for (var each : now.rules()) {
            var its = each.rule().id().equals(source.id());
            if (its && each.forTargets()) {
                return List.of(
                        new Effect(
                                each.rule().number() + "　" + each.rule().title(),
                                each.verdict(),
                                each.verdict(),
                                sentences.say("outlook.targets")));
            }
            changed.add(its ? inOrder(each) : each);
            if (its) {
                effects.add(
                        new Effect(
                                each.rule().number() + "　" + each.rule().title(),
                                each.verdict(),
                                Verdict.MET,
                                ""));
            }
        }
        var then = new Judging(changed, rules.also()).judge(now.edition(), now.day(), changed);
        for (var clause : now.edition().judged()) {
            effect(clause, now, then).ifPresent(effects::add);
        }
        return effects;
    }

    private static RuleVerdict inOrder(RuleVerdict rule) {
        return new RuleVerdict(
                rule.rule(),
                Verdict.MET,
                rule.total(),
                List.of(),
                rule.remedy(),
                rule.population());
    }

    private Optional<Effect> effect(Provision clause, Judged now, Judged then) {
        var before = now.clause(clause.clause()).orElseThrow().verdict();
        var after = then.clause(clause.clause()).orElseThrow().verdict();
        if (before == after) {
            return Optional.empty();
        }
        var kept = sentences.say("outlook.kept", now.clausesKept(), then.clausesKept());
        return Optional.of(new Effect(clause.path() + "　" + clause.heading(), before, after, kept));
    }
}
