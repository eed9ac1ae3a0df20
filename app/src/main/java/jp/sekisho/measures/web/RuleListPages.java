package jp.sekisho.measures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.files.AttachForm;
import jp.sekisho.measures.Acts;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.OutOfScope;
import jp.sekisho.measures.RuleChange;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.measures.RuleDuties;
import jp.sekisho.measures.Samples;
import jp.sekisho.measures.Sentences;
import jp.sekisho.measures.Targets;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 遵守事項: how every rule stands; one rule with what was done for it.
@Controller
class RuleListPages implements InMenu {
    private static final String READ = "measures.read";
    private static final String WRITE = "measures.write";

    private final Verdicts verdicts;
    private final Acts acts;
    private final Exceptions exceptions;
    private final RuleChanges changes;
    private final Sentences sentences;
    private final RuleDuties duties;
    private final AttachForm attach;
    private final Targets targets;
    private final Samples samples;
    private final Dates dates;

    RuleListPages(
            Verdicts verdicts,
            Acts acts,
            Exceptions exceptions,
            RuleChanges changes,
            Sentences sentences,
            RuleDuties duties,
            AttachForm attach,
            Targets targets,
            Samples samples,
            Dates dates) {
        this.verdicts = verdicts;
        this.acts = acts;
        this.exceptions = exceptions;
        this.changes = changes;
        this.sentences = sentences;
        this.duties = duties;
        this.attach = attach;
        this.targets = targets;
        this.samples = samples;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "rules.title", "/rules", READ, 39));
    }

    @GetMapping("/rules")
    @Requires(READ)
    String rules(@RequestParam(defaultValue = "") String verdict, Model model) {
        list(verdicts.now(), verdict, model);
        return "measures/rules";
    }

    /// 基準日.
    @GetMapping("/rules/on")
    @Requires(READ)
    String rulesOn(@RequestParam(defaultValue = "") String verdict, Entered form, Model model) {
        return form.submit(
                () -> {
                    list(Optional.empty(), verdict, model);
                    return "measures/rules-on";
                },
                () -> {
                    var day = form.optionalDate("day").orElse(dates.today());
                    var then = form.has("known", "then");
                    form.orRefuse();
                    list(verdicts.on(day, then), verdict, model);
                    model.addAttribute("day", day);
                    model.addAttribute("then", then);
                    return "measures/rules-on";
                });
    }

    private static void list(Optional<Judged> judged, String verdict, Model model) {
        var all = judged.map(Judged::rules).orElse(List.of());
        model.addAttribute("all", all);
        model.addAttribute("chosen", verdict);
        model.addAttribute(
                "words",
                Arrays.stream(Verdict.values())
                        .filter(word -> all.stream().anyMatch(each -> each.verdict() == word))
                        .toList());
        model.addAttribute(
                "rules",
                all.stream()
                        .filter(each -> verdict.isEmpty() || each.verdict().name().equals(verdict))
                        .toList());
    }

    @GetMapping("/rules/{rule}")
    @Requires(READ)
    String rule(@PathVariable UUID rule, Caller caller, Entered form, Model model) {
        var names = caller.may("organization.read");
        var judged = verdicts.rule(rule);
        model.addAttribute("judged", judged);
        model.addAttribute("reason", sentences.reason(judged, names));
        model.addAttribute(
                "findings",
                judged.findings().stream().filter(each -> names || !each.person()).toList());
        var done = acts.of(rule);
        model.addAttribute("choice", targets.choice(rule).orElse(null));
        model.addAttribute("targets", targets.targets(done));
        model.addAttribute("sample", samples.of(rule).stream().findFirst().orElse(null));
        model.addAttribute("duties", duties.of(rule));
        model.addAttribute("acts", done);
        model.addAttribute("proofs", acts.proofs(done));
        attach.offer(model, caller.may("files.read"));
        model.addAttribute("scope", exceptions.outOfScope(rule).orElse(null));
        model.addAttribute("proposed", changes.takenUp(rule));
        model.addAttribute("days", changes.days(judged.rule()));
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "changes",
                changes.all().stream().filter(each -> each.rule().equals(rule)).toList());
        return "measures/rule";
    }

    @PostMapping("/rules/{rule}/acts")
    @Requires(WRITE)
    String record(
            @PathVariable UUID rule,
            @RequestParam(name = "evidence.file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Entered form,
            Model model) {
        return form.submit(
                () -> rule(rule, caller, form, model),
                () -> {
                    var day = form.date("doneOn");
                    form.orRefuse();
                    acts.record(
                            verdicts.rule(rule).rule(),
                            day,
                            caller.person(),
                            form.text("note"),
                            form.text("documentNumber"),
                            attach.readIfAny(form, file));
                    return "redirect:/rules/" + rule;
                });
    }

    @PostMapping("/rules/{rule}/acts/{act}/withdraw")
    @Requires(WRITE)
    String withdraw(@PathVariable UUID rule, @PathVariable UUID act) {
        acts.withdraw(verdicts.rule(rule).rule(), act);
        return "redirect:/rules/" + rule;
    }

    @PostMapping("/rules/{rule}/change")
    @Requires(WRITE)
    String change(@PathVariable UUID rule, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> rule(rule, caller, form, model),
                () -> {
                    var present = verdicts.rule(rule).rule();
                    var day = form.date("decidedOn");
                    var days = changes.days(present) == 0 ? 0 : form.number("days");
                    form.orRefuse();
                    changes.change(
                            present,
                            new RuleChange(
                                    form.text("title"),
                                    form.text("responsible"),
                                    days,
                                    form.text("changeReason"),
                                    day,
                                    form.text("changeNumber")));
                    return "redirect:/rules/" + rule;
                });
    }

    @PostMapping("/rules/{rule}/scope")
    @Requires(WRITE)
    String scope(@PathVariable UUID rule, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> rule(rule, caller, form, model),
                () -> {
                    var day = form.date("scopeOn");
                    form.orRefuse();
                    exceptions.putOutOfScope(
                            verdicts.rule(rule).rule(),
                            new OutOfScope(
                                    form.text("scopeReason"), day, form.text("scopeNumber")));
                    return "redirect:/rules/" + rule;
                });
    }

    @PostMapping("/rules/{rule}/scope/end")
    @Requires(WRITE)
    String scopeEnds(@PathVariable UUID rule) {
        exceptions.putBackInScope(verdicts.rule(rule).rule());
        return "redirect:/rules/" + rule;
    }
}
