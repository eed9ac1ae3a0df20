package jp.sekisho.measures.web;

import java.util.List;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.policy.Editions;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Rules of the catalogue that are not taken up yet.
@Controller
class RulePages implements InMenu {
    private final Editions editions;
    private final Rules rules;

    RulePages(Editions editions, Rules rules) {
        this.editions = editions;
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS,
                        "proposals.title",
                        "/rules/proposals",
                        "measures.write",
                        40));
    }

    @GetMapping("/rules/proposals")
    @Requires("measures.write")
    String proposals(Entered form, Model model) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("edition", edition.get());
        var proposals = rules.proposals(edition.get());
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "hours", proposals.stream().mapToInt(each -> each.rule().about().hours()).sum());
        return "measures/proposals";
    }

    @PostMapping("/rules/proposals")
    @Requires("measures.write")
    String takeUp(Entered form, Model model) {
        return form.submit(
                () -> proposals(form, model),
                () -> {
                    var edition = editions.required();
                    rules.takeUp(
                            edition,
                            form.texts("rules").stream()
                                    .map(number ->
                                            new Choice(
                                                    number,
                                                    form.optionalId("demand." + number)
                                                            .orElse(null)))
                                    .toList());
                    return "redirect:/";
                });
    }
}
