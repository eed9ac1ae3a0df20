package jp.sekisho.measures.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.Finding;
import jp.sekisho.measures.NewException;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 例外措置.
@Controller
class ExceptionPages implements InMenu {
    private static final String READ = "measures.read";
    private static final String WRITE = "measures.write";

    private final Exceptions exceptions;
    private final Verdicts verdicts;

    ExceptionPages(Exceptions exceptions, Verdicts verdicts) {
        this.exceptions = exceptions;
        this.verdicts = verdicts;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.REGISTERS, "exceptions.title", "/exceptions", READ, 41));
    }

    @GetMapping("/exceptions")
    @Requires(READ)
    String list(Caller caller, Model model) {
        model.addAttribute("names", caller.may("organization.read"));
        model.addAttribute("exceptions", exceptions.all());
        return "measures/exceptions";
    }

    @GetMapping("/exceptions/new")
    @Requires(WRITE)
    String form(@RequestParam UUID rule, @RequestParam String object, Entered form, Model model) {
        var judged = verdicts.rule(rule);
        model.addAttribute("judged", judged);
        model.addAttribute("finding", finding(judged, object));
        model.addAttribute("end", exceptions.usualEnd());
        return "measures/exception-new";
    }

    @PostMapping("/exceptions/new")
    @Requires(WRITE)
    String grant(@RequestParam UUID rule, @RequestParam String object, Entered form, Model model) {
        return form.submit(
                () -> form(rule, object, form, model),
                () -> {
                    var wish =
                            new NewException(
                                    object,
                                    form.text("reason"),
                                    form.text("instead"),
                                    form.optionalDate("decidedOn").orElse(null),
                                    form.text("documentNumber"),
                                    form.has("emergency", true),
                                    form.date("validFrom"),
                                    form.date("validTo"));
                    form.orRefuse();
                    exceptions.grant(verdicts.rule(rule), wish);
                    return "redirect:/rules/" + rule;
                });
    }

    @GetMapping("/exceptions/{exception}/end")
    @Requires(WRITE)
    String endForm(@PathVariable UUID exception, Entered form, Model model) {
        model.addAttribute("exception", exceptions.get(exception));
        return "measures/exception-end";
    }

    @PostMapping("/exceptions/{exception}/end")
    @Requires(WRITE)
    String end(@PathVariable UUID exception, Entered form, Model model) {
        return form.submit(
                () -> endForm(exception, form, model),
                () -> {
                    var day = form.date("lastDay");
                    form.orRefuse();
                    exceptions.end(exception, day);
                    return "redirect:/exceptions";
                });
    }

    @GetMapping("/exceptions/{exception}/decide")
    @Requires(WRITE)
    String decideForm(@PathVariable UUID exception, Entered form, Model model) {
        model.addAttribute("exception", exceptions.get(exception));
        return "measures/exception-decide";
    }

    @PostMapping("/exceptions/{exception}/decide")
    @Requires(WRITE)
    String decide(@PathVariable UUID exception, Entered form, Model model) {
        return form.submit(
                () -> decideForm(exception, form, model),
                () -> {
                    var day = form.date("decidedOn");
                    form.orRefuse();
                    exceptions.decide(exception, day, form.text("documentNumber"));
                    return "redirect:/exceptions";
                });
    }

    private static Finding finding(RuleVerdict judged, String object) {
        return judged.findings().stream()
                .filter(each -> each.object().equals(object))
                .findFirst()
                .orElseThrow(() -> new Absent("object", object));
    }
}
