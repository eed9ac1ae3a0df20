package jp.sekisho.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says in words why something has the verdict it has.
@Component("sentences")
public class Sentences {
    private static final int NAMED = 3;
    private static final Pattern NOBODY_NAMED = Pattern.compile("（）| ?\\(\\)");

    private final MessageSource messages;
    private final Dates dates;

    Sentences(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /// The reasons of a clause: of its rules those that made the word, then what nobody answers.
    public List<String> reasons(Provision provision, Judged judged, boolean names) {
        var numbered = provision.demands().size() > 1;
        var word = judged.clause(provision.clause()).map(Answered::verdict).orElseThrow();
        var lines = new ArrayList<String>();
        for (var demand : provision.demands()) {
            var answered = judged.demand(demand.id());
            var number = numbered ? demand.circled() + " " : "";
            if (answered.rules().findAny().isEmpty()) {
                lines.add(number + say("home.no-rule"));
            }
            answered.rules()
                    .filter(rule -> rule.verdict() == word)
                    .forEach(rule -> lines.add(number + reason(rule, names)));
        }
        return lines;
    }

    /// The sentence for one rule, with names only for those who may read them.
    public String reason(RuleVerdict rule, boolean names) {
        if (rule.verdict() == Verdict.EXCEPTED) {
            return say(
                    "rule.EXCEPTED",
                    rule.excepted(),
                    rule.exceptedUntil().map(dates::near).orElse(""));
        }
        if (rule.verdict() == Verdict.OUT_OF_SCOPE) {
            return say("rule.OUT_OF_SCOPE");
        }
        var text =
                say(
                        key(rule) + "." + rule.verdict(),
                        rule.count(),
                        rule.total(),
                        rule.met(),
                        named(rule, names),
                        rule.since().map(dates::near).orElse(""),
                        rule.due().map(dates::near).orElse(""),
                        rule.findings().size(),
                        rule.population(),
                        rule.population() - rule.total(),
                        said(rule.heads()));
        return NOBODY_NAMED.matcher(text).replaceAll("");
    }

    /// Of what is carried out for targets, or found on a sample, it is said of how many.
    private static String key(RuleVerdict rule) {
        if (rule.findings().stream().anyMatch(Finding::undrawn)) {
            return "undrawn";
        }
        if (rule.sampled()) {
            return "sample";
        }
        return rule.forTargets() ? "targets" : "criterion." + rule.rule().criterion();
    }

    /// What somebody is asked to do about a rule.
    public String act(RuleVerdict rule) {
        return say(
                "criterion." + rule.rule().criterion() + ".act",
                rule.count(),
                rule.total() - rule.met(),
                said(rule.heads()));
    }

    /// People, and apart from them accounts that are nobody's.
    public String said(HeadCount heads) {
        if (heads.others() == 0) {
            return say("heads.people", heads.people());
        }
        return heads.people() == 0
                ? say("heads.accounts", heads.others())
                : say("heads.both", heads.people(), heads.others());
    }

    /// Two people of one name are two.
    private String named(RuleVerdict rule, boolean names) {
        var who = new LinkedHashMap<String, String>();
        rule.findings().stream()
                .filter(Finding::isShort)
                .filter(finding -> names || !finding.person())
                .filter(finding -> !label(finding).isEmpty())
                .forEach(finding -> who.putIfAbsent(finding.who(), label(finding)));
        var labels = List.copyOf(who.values());
        var shown = labels.stream().limit(NAMED).collect(Collectors.joining(say("list.comma")));
        return labels.size() > NAMED ? say("list.others", shown, labels.size() - NAMED) : shown;
    }

    /// What an object is called; words of the program have their place in the message files.
    public String label(Finding finding) {
        return label(finding.label());
    }

    public String label(String label) {
        var locale = LocaleContextHolder.getLocale();
        return messages.getMessage("label." + label, null, label, locale) + "";
    }

    public String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
