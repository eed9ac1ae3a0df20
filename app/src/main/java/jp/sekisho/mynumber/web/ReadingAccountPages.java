package jp.sekisho.mynumber.web;

import java.util.UUID;
import jp.sekisho.mynumber.AccountKind;
import jp.sekisho.mynumber.ReadingAccounts;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whose the accounts of the exports are.
@Controller
class ReadingAccountPages {
    private static final String READ = "mynumber.read";
    private static final String WRITE = "mynumber.write";
    private static final int CANDIDATES = 5_000;

    private final ReadingAccounts accounts;
    private final People people;
    private final Dates dates;

    ReadingAccountPages(ReadingAccounts accounts, People people, Dates dates) {
        this.accounts = accounts;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping("/readers/accounts")
    @Requires(READ)
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "mynumber/accounts";
    }

    @GetMapping("/readers/accounts/{account}")
    @Requires(WRITE)
    String account(@PathVariable UUID account, Entered form, Model model) {
        model.addAttribute("account", accounts.get(account));
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "mynumber/account";
    }

    @PostMapping("/readers/accounts/{account}")
    @Requires(WRITE)
    String explain(@PathVariable UUID account, Entered form, Model model) {
        return form.submit(
                () -> account(account, form, model),
                () -> {
                    var kind = form.choice("kind", AccountKind.class);
                    form.orRefuse();
                    accounts.explain(
                            account,
                            kind,
                            form.optionalId("person").orElse(null),
                            form.text("explanation"));
                    return "redirect:/readers/accounts";
                });
    }
}
