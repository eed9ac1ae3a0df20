package jp.sekisho.access.web;

import java.time.Clock;
import java.time.Duration;
import jp.sekisho.access.Setup;
import jp.sekisho.access.SignInRules;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The first run.
@Controller
class SetupPage {
    private final Setup setup;
    private final SignInRules rules;
    private final Dates dates;
    private final Clock clock;

    SetupPage(Setup setup, SignInRules rules, Dates dates, Clock clock) {
        this.setup = setup;
        this.rules = rules;
        this.dates = dates;
        this.clock = clock;
    }

    record Form(
            String token,
            String body,
            String name,
            String signInName,
            String password,
            String passwordAgain,
            boolean alsoOfficer) {
        static final Form EMPTY = new Form("", "", "", "", "", "", true);

        Setup.Wish wish() {
            return new Setup.Wish(
                    token, body, name, signInName, password, passwordAgain, alsoOfficer);
        }
    }

    @GetMapping("/setup")
    @Open(because = "nobody has an account yet; the token in the data folder is the key")
    String show(Model model) {
        if (setup.done()) {
            return "redirect:/sign-in";
        }
        return page(model, Form.EMPTY);
    }

    @PostMapping("/setup")
    @Open(because = "nobody has an account yet; the token in the data folder is the key")
    String complete(@ModelAttribute Form form, Model model) {
        if (setup.done()) {
            return "redirect:/sign-in";
        }
        try {
            setup.complete(form.wish());
        } catch (Unacceptable unacceptable) {
            model.addAttribute("problems", unacceptable.problems());
            return page(model, form);
        }
        setup.tidy();
        model.addAttribute("key", setup.recoveryKey());
        model.addAttribute("next", "/sign-in?new");
        return "shared/recovery-key";
    }

    private String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("tokenFile", setup.file().toString());
        model.addAttribute("factorDue", dates.today().plusDays(rules.now().graceDays()));
        setup.expires()
                .filter(expires -> expires.isAfter(clock.instant()))
                .ifPresent(expires -> {
                    model.addAttribute("expires", expires);
                    model.addAttribute(
                            "minutes", Duration.between(clock.instant(), expires).toMinutes() + 1);
                });
        return "access/setup";
    }
}
