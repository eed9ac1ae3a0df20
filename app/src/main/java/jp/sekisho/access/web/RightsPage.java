package jp.sekisho.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.HeldRight;
import jp.sekisho.access.HeldRights;
import jp.sekisho.access.Permissions;
import jp.sekisho.access.Right;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may do what, and why: permission ← right ← the reason it was given, or the role in office.
@Controller
class RightsPage implements InMenu {
    private final HeldRights held;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Permissions permissions = Permissions.load();

    RightsPage(HeldRights held, Accounts accounts, MessageSource messages) {
        this.held = held;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.ACCOUNTS, "rights.title", "/rights", "access.rights", 5));
    }

    /// One thing that can be done, the rights that allow it, and whoever has one of them.
    record Line(String what, List<Right> rights, List<HeldRight> holders) {}

    @GetMapping("/rights")
    @Requires("access.rights")
    String show(@RequestParam(required = false) @Nullable UUID account, Model model) {
        var today = held.today(account);
        model.addAttribute("account", account);
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("held", today);
        model.addAttribute("people", today.stream().map(HeldRight::account).distinct().count());
        model.addAttribute("rights", Right.values());
        model.addAttribute("lines", lines(today));
        return "access/rights";
    }

    /// A module whose words are not there yet shows the name.
    private String said(String permission) {
        var text =
                messages.getMessage(
                        "permission." + permission,
                        null,
                        permission,
                        LocaleContextHolder.getLocale());
        return text == null ? permission : text;
    }

    private List<Line> lines(List<HeldRight> today) {
        var lines = new ArrayList<Line>();
        for (var name : permissions.names()) {
            var rights = permissions.rights(name);
            lines.add(
                    new Line(
                            said(name),
                            rights.stream().sorted().toList(),
                            today.stream().filter(each -> rights.contains(each.right())).toList()));
        }
        return lines;
    }
}
