package jp.sekisho.organization.web;

import java.util.List;
import jp.sekisho.organization.Overrides;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who decided on what concerned himself, and why.
@Controller
class OverridePage implements InMenu {
    private final Overrides overrides;

    OverridePage(Overrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS,
                        "overrides.title",
                        "/overrides",
                        "organization.read",
                        36));
    }

    @GetMapping("/overrides")
    @Requires("organization.read")
    String overrides(Model model) {
        model.addAttribute("overrides", overrides.all());
        return "organization/overrides";
    }
}
