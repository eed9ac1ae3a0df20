package jp.sekisho.access.web;

import java.util.List;
import jp.sekisho.access.SignInRules;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// How long a password may do, and how long the access log is kept.
@Controller
class SignInRulePage implements InMenu {
    private final SignInRules rules;

    SignInRulePage(SignInRules rules) {
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.ACCOUNTS,
                        "sign-in-rule.title",
                        "/sign-in-rule",
                        "access.sign-in-rule",
                        7));
    }

    @GetMapping("/sign-in-rule")
    @Requires("access.sign-in-rule")
    String show(Entered form, Model model) {
        model.addAttribute("rule", rules.now());
        return "access/sign-in-rule";
    }

    @PostMapping("/sign-in-rule")
    @Requires("access.sign-in-rule")
    String decide(Entered form, Model model) {
        return form.submit(
                () -> show(form, model),
                () -> {
                    var grace = form.number("graceDays");
                    var log = form.number("logDays");
                    form.orRefuse();
                    rules.decide(grace, log, form.text("reason"));
                    return "redirect:/sign-in-rule?decided";
                });
    }
}
