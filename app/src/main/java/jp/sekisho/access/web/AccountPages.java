package jp.sekisho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.LiveSessions;
import jp.sekisho.access.Right;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.access.Visit.Kind;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who has an account and what he is entitled as. A first password is shown once, on the page that
/// answers the request that made it.
@Controller
class AccountPages implements InMenu {
    private static final int CANDIDATES = 5_000;

    private final Accounts accounts;
    private final SecondFactor factor;
    private final LiveSessions sessions;
    private final AccessLog log;
    private final People people;
    private final Dates dates;

    AccountPages(
            Accounts accounts,
            SecondFactor factor,
            LiveSessions sessions,
            AccessLog log,
            People people,
            Dates dates) {
        this.accounts = accounts;
        this.factor = factor;
        this.sessions = sessions;
        this.log = log;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.ACCOUNTS, "accounts.title", "/accounts", "access.accounts", 1));
    }

    @GetMapping("/accounts")
    @Requires("access.accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    @Requires("access.accounts")
    String form(Model model) {
        return form(model, new Form("", "", null, Set.of(), ""));
    }

    record Form(
            String name,
            String signInName,
            @Nullable UUID person,
            Set<Right> rights,
            String reason) {
        Form {
            rights = rights == null ? Set.of() : Set.copyOf(rights);
        }
    }

    @PostMapping("/accounts/new")
    @Requires("access.accounts")
    String open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable Set<Right> rights,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var form = new Form(name, signInName, person, rights == null ? Set.of() : rights, reason);
        try {
            var password =
                    person == null
                            ? accounts.openForNew(name, signInName, form.rights(), reason)
                            : accounts.open(person, signInName, form.rights(), reason);
            return firstPassword(model, signInName, password);
        } catch (Unacceptable unacceptable) {
            model.addAttribute("problems", unacceptable.problems());
            return form(model, form);
        }
    }

    private String form(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("allRights", Right.values());
        model.addAttribute("people", people.find("", today(), CANDIDATES));
        return "access/account-new";
    }

    @GetMapping("/accounts/{account}")
    @Requires("access.accounts")
    String show(@PathVariable UUID account, Model model) {
        model.addAttribute("account", accounts.get(account));
        model.addAttribute("allRights", Right.values());
        model.addAttribute("factorSet", factor.set(account));
        return "access/account";
    }

    @PostMapping("/accounts/{account}/rights")
    @Requires("access.accounts")
    String entitle(
            @PathVariable UUID account,
            @RequestParam(required = false) @Nullable Set<Right> rights,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return acting(
                model,
                account,
                () -> accounts.entitle(account, rights == null ? Set.of() : rights, reason));
    }

    @PostMapping("/accounts/{account}/stop")
    @Requires("access.accounts")
    String stop(@PathVariable UUID account, Model model) {
        return acting(model, account, () -> accounts.stop(account));
    }

    @PostMapping("/accounts/{account}/resume")
    @Requires("access.accounts")
    String resume(@PathVariable UUID account, Model model) {
        return acting(model, account, () -> accounts.resume(account));
    }

    @PostMapping("/accounts/{account}/password")
    @Requires("access.accounts")
    String reset(@PathVariable UUID account, Model model) {
        var present = accounts.get(account);
        return firstPassword(model, present.signInName(), accounts.reset(account));
    }

    @PostMapping("/accounts/{account}/sessions/end")
    @Requires("access.accounts")
    String endSessions(@PathVariable UUID account, HttpServletRequest request, Model model) {
        return acting(
                model,
                account,
                () -> {
                    sessions.endAll(accounts.get(account).id());
                    log.write(Kind.SESSIONS_ENDED, account, "administrator", request);
                });
    }

    @PostMapping("/accounts/{account}/second-factor/remove")
    @Requires("access.accounts")
    String removeFactor(@PathVariable UUID account, Model model) {
        return acting(model, account, () -> factor.remove(accounts.get(account).id()));
    }

    private String acting(Model model, UUID account, Runnable change) {
        try {
            change.run();
            return "redirect:/accounts/" + account;
        } catch (Unacceptable unacceptable) {
            model.addAttribute("problems", unacceptable.problems());
            return show(account, model);
        }
    }

    private static String firstPassword(Model model, String signInName, String password) {
        model.addAttribute("signInName", signInName);
        model.addAttribute("password", password);
        return "access/first-password";
    }

    private LocalDate today() {
        return dates.today();
    }
}
