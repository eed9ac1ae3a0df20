package jp.sekisho.home.web;

import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.home.FirstWeek;
import jp.sekisho.home.Overviews;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The regulation, live.
@Controller
class HomePage implements InMenu {
    private final Overviews overviews;
    private final FirstWeek firstWeek;

    HomePage(Overviews overviews, FirstWeek firstWeek) {
        this.overviews = overviews;
        this.firstWeek = firstWeek;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.HOME, "nav.HOME", "/", "home.read", 0));
    }

    @GetMapping("/")
    @Requires("home.read")
    String home(Caller caller, Model model) {
        model.addAttribute("steps", firstWeek.steps());
        model.addAttribute("overview", overviews.now(caller.may("organization.read")).orElse(null));
        return "home/home";
    }
}
