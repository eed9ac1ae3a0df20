package jp.sekisho.organization.web;

import java.util.List;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.Posts;
import jp.sekisho.organization.Transfers;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Organs, units and posts.
@Controller
class StructurePages implements InMenu {
    private static final String READ = "organization.read";
    private static final String WRITE = "organization.write";

    private final Organs organs;
    private final Units units;
    private final Posts posts;
    private final ActingPerson acting;
    private final Dates dates;

    StructurePages(Organs organs, Units units, Posts posts, ActingPerson acting, Dates dates) {
        this.acting = acting;
        this.organs = organs;
        this.units = units;
        this.posts = posts;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS,
                        "structure.title",
                        "/organization",
                        "organization.read",
                        30));
    }

    @GetMapping("/organization")
    @Requires(READ)
    String structure(Model model) {
        lists(model);
        return "organization/structure";
    }

    @GetMapping("/organization/organs/new")
    @Requires(WRITE)
    String organForm(Entered form, Model model) {
        model.addAttribute("kinds", OrganKind.values());
        return "organization/organ-new";
    }

    @PostMapping("/organization/organs/new")
    @Requires(WRITE)
    String addOrgan(Entered form, Model model) {
        return form.submit(
                () -> organForm(form, model),
                () -> {
                    var kind = form.choice("kind", OrganKind.class);
                    var from = form.date("validFrom");
                    form.orRefuse();
                    organs.add(form.text("name"), kind, from);
                    return "redirect:/organization";
                });
    }

    @GetMapping("/organization/units/new")
    @Requires(WRITE)
    String unitForm(Entered form, Model model) {
        lists(model);
        return "organization/unit-new";
    }

    @PostMapping("/organization/units/new")
    @Requires(WRITE)
    String addUnit(Entered form, Model model) {
        return form.submit(
                () -> unitForm(form, model),
                () -> {
                    var organ = form.id("organ");
                    var parent = form.optionalId("parent").orElse(null);
                    var from = form.date("validFrom");
                    form.orRefuse();
                    units.add(organ, parent, form.text("name"), from);
                    return "redirect:/organization";
                });
    }

    @GetMapping("/organization/posts/new")
    @Requires(WRITE)
    String postForm(Entered form, Model model) {
        lists(model);
        return "organization/post-new";
    }

    @PostMapping("/organization/posts/new")
    @Requires(WRITE)
    String addPost(Entered form, Model model) {
        return form.submit(
                () -> postForm(form, model),
                () -> {
                    var organ = form.id("organ");
                    var unit = form.optionalId("unit").orElse(null);
                    var from = form.date("validFrom");
                    form.orRefuse();
                    posts.add(organ, unit, form.text("name"), from);
                    return "redirect:/organization";
                });
    }

    private void lists(Model model) {
        model.addAttribute("organs", organs.on(dates.today()));
        var today = dates.today();
        var ahead = acting.may(Transfers.PERMISSION);
        model.addAttribute("units", ahead ? units.from(today) : units.on(today));
        model.addAttribute("posts", ahead ? posts.from(today) : posts.on(today));
    }
}
