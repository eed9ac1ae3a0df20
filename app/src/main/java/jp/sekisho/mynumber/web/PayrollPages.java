package jp.sekisho.mynumber.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.mynumber.AccountKind;
import jp.sekisho.mynumber.PayrollReader;
import jp.sekisho.mynumber.PayrollUsers;
import jp.sekisho.mynumber.Places;
import jp.sekisho.mynumber.ReaderBoard;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
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

/// Whose the users of the payroll system are.
@Controller
class PayrollPages implements InMenu {
    private static final String READ = "mynumber.read";
    private static final String WRITE = "mynumber.write";
    private static final int CANDIDATES = 5_000;
    private static final List<AccountKind> KINDS =
            List.of(
                    AccountKind.PERSON,
                    AccountKind.ADMINISTRATOR,
                    AccountKind.SERVICE,
                    AccountKind.SHARED);

    private final PayrollUsers users;
    private final ReaderBoard board;
    private final Places places;
    private final People people;
    private final Dates dates;

    PayrollPages(PayrollUsers users, ReaderBoard board, Places places, People people, Dates dates) {
        this.users = users;
        this.board = board;
        this.places = places;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.REGISTERS, "payroll.title", "/payroll-users", READ, 45));
    }

    @GetMapping("/payroll-users")
    @Requires(READ)
    String list(Model model) {
        var today = board.today();
        model.addAttribute("users", users.all());
        model.addAttribute("office", places.office().orElse(null));
        model.addAttribute("rule", today.rule().orElse(null));
        model.addAttribute(
                "readers",
                today.payroll().stream()
                        .collect(Collectors.toMap(PayrollReader::id, each -> each)));
        model.addAttribute("outside", today.payrollOutside());
        return "mynumber/payroll-users";
    }

    @GetMapping("/payroll-users/{user}")
    @Requires(WRITE)
    String user(@PathVariable UUID user, Entered form, Model model) {
        var found = users.get(user);
        var person = found.person();
        model.addAttribute("user", found);
        model.addAttribute("kinds", KINDS);
        model.addAttribute(
                "proposed", person == null ? users.proposal(found).orElse(null) : person);
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "mynumber/payroll-user";
    }

    @PostMapping("/payroll-users/{user}")
    @Requires(WRITE)
    String explain(@PathVariable UUID user, Entered form, Model model) {
        return form.submit(
                () -> user(user, form, model),
                () -> {
                    var kind = form.choice("kind", AccountKind.class);
                    form.orRefuse();
                    users.explain(
                            user,
                            kind,
                            form.optionalId("person").orElse(null),
                            form.text("explanation"));
                    return "redirect:/payroll-users";
                });
    }
}
