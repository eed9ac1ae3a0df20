package jp.sekisho.home.web;

import java.util.Comparator;
import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 台帳: every register one may read.
@Controller
class RegistersPage {
    private final List<MenuEntry> registers;

    RegistersPage(List<InMenu> pages) {
        registers =
                pages.stream()
                        .flatMap(page -> page.menuEntries().stream())
                        .filter(entry -> entry.section() == Section.REGISTERS)
                        .sorted(Comparator.comparingInt(MenuEntry::order))
                        .toList();
    }

    @GetMapping("/registers")
    @Requires("home.read")
    String registers(Caller caller, Model model) {
        model.addAttribute(
                "registers",
                registers.stream().filter(entry -> caller.may(entry.permission())).toList());
        return "home/registers";
    }
}
