package jp.sekisho.measures.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.access.Caller;
import jp.sekisho.files.AttachForm;
import jp.sekisho.measures.Acts;
import jp.sekisho.measures.Target;
import jp.sekisho.measures.TargetChoice;
import jp.sekisho.measures.TargetKind;
import jp.sekisho.measures.TargetQuestion;
import jp.sekisho.measures.Targets;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The targets of a rule: how each stands, one record for several of them, and which there are.
@Controller
class TargetPages {
    private static final String READ = "measures.read";
    private static final String WRITE = "measures.write";
    private static final int PAGE = 100;
    private static final int LAST_PAGE = 1_000;
    private static final int EVERY = 100_000;

    private final Verdicts verdicts;
    private final Targets targets;
    private final Acts acts;
    private final AttachForm attach;

    TargetPages(Verdicts verdicts, Targets targets, Acts acts, AttachForm attach) {
        this.verdicts = verdicts;
        this.targets = targets;
        this.acts = acts;
        this.attach = attach;
    }

    @GetMapping("/rules/{rule}/targets")
    @Requires(READ)
    String list(
            @PathVariable UUID rule,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Entered form,
            Model model) {
        var judged = verdicts.rule(rule);
        int at = Math.clamp(page, 1, LAST_PAGE);
        var names = caller.may("organization.read");
        var found =
                targets.page(
                        judged.rule(),
                        new TargetQuestion(names ? words : "", standing(standing)),
                        (at - 1) * PAGE,
                        PAGE);
        model.addAttribute("judged", judged);
        model.addAttribute("names", names);
        model.addAttribute("found", found.targets());
        model.addAttribute("proofs", acts.proofsOf(found.targets()));
        model.addAttribute("all", found.all());
        model.addAttribute("first", (at - 1) * PAGE + 1);
        model.addAttribute("page", at);
        model.addAttribute("more", found.all() > at * PAGE);
        model.addAttribute("words", words);
        model.addAttribute("standing", standing);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("choice", targets.choice(rule).orElse(null));
        attach.offer(model, caller.may("files.read"));
        return "measures/targets";
    }

    private static @Nullable Standing standing(String name) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/rules/{rule}/targets")
    @Requires(WRITE)
    String record(
            @PathVariable UUID rule,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "evidence.file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Entered form,
            Model model) {
        return form.submit(
                () -> list(rule, words, standing, page, caller, form, model),
                () -> {
                    var judged = verdicts.rule(rule).rule();
                    var day = form.date("doneOn");
                    form.orRefuse();
                    var question = new TargetQuestion(words, standing(standing));
                    acts.record(
                            judged,
                            day,
                            caller.person(),
                            form.text("note"),
                            form.text("documentNumber"),
                            attach.readIfAny(form, file),
                            form.has("every", "yes")
                                    ? objects(targets.page(judged, question, 0, EVERY).targets())
                                    : new LinkedHashSet<>(form.texts("objects")));
                    return "redirect:/rules/" + rule + "/targets";
                });
    }

    private static Set<String> objects(List<Target> targets) {
        return targets.stream()
                .map(Target::object)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @GetMapping("/rules/{rule}/targets/decide")
    @Requires(WRITE)
    String decideForm(@PathVariable UUID rule, Entered form, Model model) {
        model.addAttribute("judged", verdicts.rule(rule));
        model.addAttribute("choice", targets.choice(rule).orElse(null));
        model.addAttribute("kinds", TargetKind.values());
        model.addAttribute("listed", String.join("\n", targets.listed(rule)));
        return "measures/targets-decide";
    }

    @PostMapping("/rules/{rule}/targets/decide")
    @Requires(WRITE)
    String decide(@PathVariable UUID rule, Entered form, Model model) {
        return form.submit(
                () -> decideForm(rule, form, model),
                () -> {
                    var kind = form.choice("kind", TargetKind.class);
                    var pieces = form.text("pieces").isBlank() ? 0 : form.number("pieces");
                    var day = form.date("targetOn");
                    form.orRefuse();
                    targets.choose(
                            verdicts.rule(rule).rule(),
                            new TargetChoice(
                                    kind,
                                    pieces,
                                    form.text("targetReason"),
                                    day,
                                    form.text("targetNumber")),
                            form.text("names"));
                    return "redirect:/rules/" + rule + "/targets";
                });
    }
}
