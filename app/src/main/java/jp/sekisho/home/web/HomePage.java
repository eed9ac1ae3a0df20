package jp.sekisho.home.web;

import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.home.Desks;
import jp.sekisho.home.FirstWeek;
import jp.sekisho.home.Overview;
import jp.sekisho.home.Overviews;
import jp.sekisho.home.Sides;
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
    private final Sides sides;
    private final Desks desks;
    private final FirstWeek firstWeek;

    HomePage(Overviews overviews, Sides sides, Desks desks, FirstWeek firstWeek) {
        this.overviews = overviews;
        this.sides = sides;
        this.desks = desks;
        this.firstWeek = firstWeek;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.HOME, "nav.HOME", "/", "home.read", 0));
    }

    @GetMapping("/")
    @Requires("home.read")
    String home(Caller caller, Model model) {
        var overview = overviews.now(caller.may("organization.read"));
        model.addAttribute("steps", firstWeek.steps(overview.map(Overview::judged)));
        model.addAttribute("overview", overview.orElse(null));
        model.addAttribute("side", overview.map(each -> sides.of(each.judged())).orElse(null));
        model.addAttribute("desk", overview.map(each -> desks.of(caller, each)).orElse(null));
        return "home/home";
    }
}
