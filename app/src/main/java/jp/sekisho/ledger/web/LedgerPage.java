package jp.sekisho.ledger.web;

import java.util.List;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The entries, newest first.
@Controller
class LedgerPage implements InMenu {
    private static final int SHOWN = 100;

    private final Ledger ledger;

    LedgerPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.LEDGER, "ledger.title", "/ledger", "ledger.read", 1));
    }

    @GetMapping("/ledger")
    @Requires("ledger.read")
    String entries(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        var entries = ledger.before(before, SHOWN);
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == SHOWN ? entries.getLast().sequence() : -1);
        return "ledger/entries";
    }
}
